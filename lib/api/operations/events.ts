import { EventPageSchema, FollowQuerySchema } from "../../schemas/event";
import { operation } from "../operation";

export const listEvents = operation({
  method: "GET",
  path: "/projects/{id}/events",
  summary: "What happened in a project after a cursor, the earliest first; what to ask with next time comes with it",
  access: { place: "project", ability: "read" },
  query: FollowQuerySchema,
  response: EventPageSchema,
  problems: ["bad-cursor"],
});
