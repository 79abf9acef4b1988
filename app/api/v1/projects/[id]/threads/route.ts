import { operations } from "@/lib/api/operations";
import { listWaitingThreads } from "@/lib/server/comments/threads";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listWaitingThreads, ({ permit, query }) => listWaitingThreads(permit, query));
