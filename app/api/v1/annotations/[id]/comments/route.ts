import { operations } from "@/lib/api/operations";
import { createComment } from "@/lib/server/comments/mutations";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.commentOnAnnotation, ({ permit, id, body }) =>
  createComment(permit, { annotationId: id }, body),
);
