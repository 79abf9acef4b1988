import { operations } from "@/lib/api/operations";
import { listEventsAfter } from "@/lib/server/history/follow";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listEvents, ({ permit, query }) =>
  listEventsAfter(permit, query.after, query.limit),
);
