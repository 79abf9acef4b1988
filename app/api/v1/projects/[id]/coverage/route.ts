import { operations } from "@/lib/api/operations";
import { getCoverage } from "@/lib/server/coverage/over-time";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getCoverage, ({ permit, query }) => getCoverage(permit, query));
