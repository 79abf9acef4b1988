import { operations } from "@/lib/api/operations";
import { restoreAnnotation } from "@/lib/server/annotations/mutations";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.restoreAnnotation, ({ permit, id, body }) =>
  restoreAnnotation(permit, id, body.version),
);
