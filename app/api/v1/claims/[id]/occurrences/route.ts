import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { attachOccurrences, undoOccurrences } from "@/lib/server/passages/mutations";

export const POST = handle(operations.attachOccurrences, ({ permit, id, body }) => attachOccurrences(permit, id, body));

export const DELETE = handle(operations.undoOccurrences, ({ permit, id, query }) =>
  undoOccurrences(permit, id, query.batch),
);
