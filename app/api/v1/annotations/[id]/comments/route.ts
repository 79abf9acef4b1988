import { operations } from "@/lib/api/operations";
import { listComments } from "@/lib/server/comments/data";
import { createComment } from "@/lib/server/comments/mutations";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listAnnotationComments, ({ permit, id, query }) =>
  listComments(permit, { annotationId: id }, query),
);

export const POST = handle(operations.commentOnAnnotation, ({ permit, id, body }) =>
  createComment(permit, { annotationId: id }, body),
);
