import { operations } from "@/lib/api/operations";
import { listEventsAfter } from "@/lib/server/history/follow";
import { handle } from "@/lib/server/http/handle";
import { followResponse } from "@/lib/server/live/follow-response";

export const GET = handle(
  operations.listEvents,
  ({ permit, query }) => listEventsAfter(permit, query.after, query.limit),
  ({ standing, query, lastEventId }) =>
    followResponse(standing, { ...query, ...(lastEventId !== null && { after: lastEventId }) }),
);
