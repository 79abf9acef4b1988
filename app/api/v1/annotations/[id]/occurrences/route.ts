import { operations } from "@/lib/api/operations";
import { addOccurrence, removeOccurrence } from "@/lib/server/annotations/mutations";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.addOccurrence, ({ permit, id, body }) => addOccurrence(permit, id, body));

export const DELETE = handle(operations.removeOccurrence, ({ permit, id, query }) =>
  removeOccurrence(permit, id, query.claim),
);
