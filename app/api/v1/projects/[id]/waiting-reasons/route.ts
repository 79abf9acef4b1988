import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listWaitingReasons } from "@/lib/server/reasons/waiting";

export const GET = handle(operations.listWaitingReasons, ({ permit, query }) => listWaitingReasons(permit, query));
