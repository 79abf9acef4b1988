import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listReports } from "@/lib/server/reports/links";

export const GET = handle(operations.listReports, ({ permit, query }) => listReports(permit, query));
