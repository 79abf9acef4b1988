import { operations } from "@/lib/api/operations";
import { getSpanAgreement } from "@/lib/server/agreement/span-data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getSpanAgreement, ({ permit, query }) => getSpanAgreement(permit, query));
