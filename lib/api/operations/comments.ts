import { CommentSchema, CreateCommentSchema } from "../../schemas/comment";
import { operation } from "../operation";

const comment = { body: CreateCommentSchema, example: { text: "Who counted?" }, response: CommentSchema } as const;

export const commentOnAnnotation = operation({
  method: "POST",
  path: "/annotations/{id}/comments",
  summary: "Comment on an annotation",
  access: { place: "annotation", ability: "annotate" },
  ...comment,
  status: 201,
  idempotency: "client-id",
});

export const commentOnClaim = operation({
  method: "POST",
  path: "/claims/{id}/comments",
  summary: "Comment on a claim",
  access: { place: "claim", ability: "annotate" },
  ...comment,
  status: 201,
  idempotency: "client-id",
});

export const deleteComment = operation({
  method: "DELETE",
  path: "/comments/{id}",
  summary: "Take a comment back",
  access: { place: "comment", ability: "annotate", ofOwn: true },
  idempotency: "repeatable",
});
