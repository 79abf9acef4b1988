import {
  ChangeCommentSchema,
  CommentSchema,
  CreateCommentSchema,
  ReadThreadSchema,
  WaitingThreadSchema,
} from "../../schemas/comment";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { operation } from "../operation";

const comment = { body: CreateCommentSchema, example: { text: "Who counted?" }, response: CommentSchema } as const;
const comments = { query: PageQuerySchema, response: pageOf(CommentSchema) } as const;

export const listAnnotationComments = operation({
  method: "GET",
  path: "/annotations/{id}/comments",
  summary: "The comments on an annotation, the first one first",
  access: { place: "annotation", ability: "read" },
  ...comments,
});

export const commentOnAnnotation = operation({
  method: "POST",
  path: "/annotations/{id}/comments",
  summary: "Comment on an annotation, or reply to a comment there",
  access: { place: "annotation", ability: "annotate" },
  ...comment,
  status: 201,
  idempotency: "client-id",
});

export const listClaimComments = operation({
  method: "GET",
  path: "/claims/{id}/comments",
  summary: "The comments on a claim, the first one first",
  access: { place: "claim", ability: "read" },
  ...comments,
});

export const commentOnClaim = operation({
  method: "POST",
  path: "/claims/{id}/comments",
  summary: "Comment on a claim, or reply to a comment there",
  access: { place: "claim", ability: "annotate" },
  ...comment,
  status: 201,
  idempotency: "client-id",
});

export const changeComment = operation({
  method: "PATCH",
  path: "/comments/{id}",
  summary: "Say that the matter of a thread is addressed, resolved, or open again",
  access: { place: "comment", ability: "annotate" },
  body: ChangeCommentSchema,
  example: { version: 1, threadState: "resolved" },
  response: CommentSchema,
  idempotency: "version",
});

export const deleteComment = operation({
  method: "DELETE",
  path: "/comments/{id}",
  summary: "Take a comment back",
  access: { place: "comment", ability: "annotate", ofOwn: true },
  idempotency: "repeatable",
});

export const readThread = operation({
  method: "POST",
  path: "/comments/{id}/read",
  summary: "Take a thread off one's desk, up to a comment of it",
  access: { place: "comment", ability: "read" },
  body: ReadThreadSchema,
  example: { upTo: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b" },
  idempotency: "repeatable",
});

export const listWaitingThreads = operation({
  method: "GET",
  path: "/projects/{id}/threads",
  summary: "The threads that wait for you: unread, and with a mention of you or your own words; the latest first",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(WaitingThreadSchema),
});
