import { PageQuerySchema, pageOf } from "../../schemas/list";
import {
  NextSchema,
  QueueFilterSchema,
  QueueItemSchema,
  ReservationSchema,
  ReserveClaimSchema,
  ReserveNextSchema,
  SkipClaimSchema,
} from "../../schemas/queue";
import { operation } from "../operation";

export const listQueue = operation({
  method: "GET",
  path: "/projects/{id}/queue",
  summary: "The claims that wait for one's own mark, in the order in which they are handed out",
  access: { place: "project", ability: "mark" },
  query: QueueFilterSchema.extend(PageQuerySchema.shape),
  response: pageOf(QueueItemSchema),
});

export const reserveNext = operation({
  method: "POST",
  path: "/projects/{id}/reservations",
  summary: "Take the next claim of one's queue for a while; it then counts as a mark that is on its way",
  access: { place: "project", ability: "mark" },
  body: ReserveNextSchema,
  example: { assigned: "me" },
  response: NextSchema,
  idempotency: "client-id",
});

export const reserveClaim = operation({
  method: "POST",
  path: "/claims/{id}/reservations",
  summary: "Take a claim to mark it, or keep it longer where one has it",
  access: { place: "claim", ability: "mark" },
  body: ReserveClaimSchema,
  example: {},
  response: ReservationSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["queue-full", "already-marked", "own-claim", "assigned-to-others", "taken-out", "quota-reached"],
});

export const releaseClaim = operation({
  method: "DELETE",
  path: "/claims/{id}/reservations",
  summary: "Give back a claim that one took",
  access: { place: "claim", ability: "mark" },
  idempotency: "repeatable",
});

export const skipClaim = operation({
  method: "POST",
  path: "/claims/{id}/skips",
  summary: "Skip a claim, with a reason; the project says what becomes of it",
  access: { place: "claim", ability: "mark" },
  body: SkipClaimSchema,
  example: { reason: "I wrote the report that it cites." },
  idempotency: "repeatable",
});

export const returnClaim = operation({
  method: "DELETE",
  path: "/claims/{id}/skips",
  summary: "Put a skipped claim back into everybody's queue",
  access: { place: "claim", ability: "manage" },
  idempotency: "repeatable",
});
