import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listQueue } from "@/lib/server/queue/data";

export const GET = handle(operations.listQueue, ({ permit, query }) => listQueue(permit, query));
