import {
  ArticleFormSchema,
  ArticleSchema,
  ArticleSummarySchema,
  ChangeArticleSchema,
  CreateArticleSchema,
  CreateVersionSchema,
} from "../../schemas/article";
import { BlockListSchema, BlockRevisionSchema, CreateBlockRevisionSchema } from "../../schemas/block";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { RoomPageSchema, RoomQuerySchema } from "../../schemas/room";
import { articleBodyLimit, operation } from "../operation";

export const listArticles = operation({
  method: "GET",
  path: "/projects/{id}/articles",
  summary: "A project's articles without their texts, the latest first",
  access: { place: "project", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(ArticleSummarySchema),
});

export const createArticle = operation({
  method: "POST",
  path: "/projects/{id}/articles",
  summary: "Import an article, as JSON or as a form with a text file",
  access: { place: "project", ability: "import" },
  body: CreateArticleSchema,
  form: ArticleFormSchema,
  bodyLimit: articleBodyLimit,
  example: { title: "640 dead, says the service", publisher: "Fernschreiber", text: "About 640 soldiers fell." },
  response: ArticleSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["same-text", "text-too-long"],
});

export const getArticle = operation({
  method: "GET",
  path: "/articles/{id}",
  summary: "An article with its current text, in blocks",
  access: { place: "article", ability: "read" },
  response: ArticleSchema,
});

export const changeArticle = operation({
  method: "PATCH",
  path: "/articles/{id}",
  summary: "Correct what is said about an article",
  access: { place: "article", ability: "import" },
  body: ChangeArticleSchema,
  example: { version: 1, author: "Edda Holm" },
  response: ArticleSchema,
  idempotency: "version",
});

export const deleteArticle = operation({
  method: "DELETE",
  path: "/articles/{id}",
  summary: "Delete an article, which can be brought back",
  access: { place: "article", ability: "manage", orDeleted: true },
  idempotency: "repeatable",
});

export const restoreArticle = operation({
  method: "POST",
  path: "/articles/{id}/restore",
  summary: "Bring back a deleted article",
  access: { place: "article", ability: "manage", orDeleted: true },
  response: ArticleSchema,
  idempotency: "repeatable",
});

export const createVersion = operation({
  method: "POST",
  path: "/articles/{id}/versions",
  summary: "Give an article a later text, to which its annotations are carried over",
  access: { place: "article", ability: "import" },
  body: CreateVersionSchema,
  bodyLimit: articleBodyLimit,
  example: { after: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b", text: "About 600 soldiers fell." },
  response: ArticleSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["stale", "text-too-long"],
});

export const listBlocks = operation({
  method: "GET",
  path: "/articles/{id}/blocks",
  summary: "The blocks of an article's current text: its headings, paragraphs, list items, captions and quotes",
  access: { place: "article", ability: "read" },
  response: BlockListSchema,
});

export const createBlockRevision = operation({
  method: "POST",
  path: "/articles/{id}/blocks",
  summary: "Set what a block of an article is, split one, or join it with the next",
  access: { place: "article", ability: "import" },
  body: CreateBlockRevisionSchema,
  example: { edit: { change: "kind", block: { kind: "paragraph", start: 0, end: 23 }, kind: "heading" } },
  response: BlockRevisionSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["stale"],
});

export const listRoom = operation({
  method: "GET",
  path: "/articles/{id}/room",
  summary: "An article's annotations in the order of the text, with everything about the claims that they assert",
  access: { place: "article", ability: "read" },
  query: RoomQuerySchema,
  response: RoomPageSchema,
});
