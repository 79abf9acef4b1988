import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { withdrawReport } from "@/lib/server/reports/mutations";

export const DELETE = handle(operations.withdrawReport, ({ permit, id }) => withdrawReport(permit, id));
