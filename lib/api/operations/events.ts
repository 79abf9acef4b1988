import { EventPageSchema, EventSchema, HistoryQuerySchema } from "../../schemas/event";
import { pageOf } from "../../schemas/list";
import { LiveQuerySchema, liveMessages } from "../../schemas/live";
import { operation } from "../operation";

export const listEvents = operation({
  method: "GET",
  path: "/projects/{id}/events",
  summary:
    "What happened in a project after a cursor, the earliest first; what to ask with next time comes with it. As a stream, what happens from then on as well",
  access: { place: "project", ability: "read" },
  query: LiveQuerySchema,
  response: EventPageSchema,
  eventStream: liveMessages,
  problems: ["bad-cursor", "too-many-streams"],
});

export const listHistory = operation({
  method: "GET",
  path: "/projects/{id}/history",
  summary: "What was done in a project, by whom, with what it was before and after; the latest first, or the earliest",
  access: { place: "project", ability: "read" },
  query: HistoryQuerySchema,
  response: pageOf(EventSchema),
});
