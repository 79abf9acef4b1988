import { operations } from "@/lib/api/operations";
import { listArticles } from "@/lib/server/articles/data";
import { createArticle } from "@/lib/server/articles/mutations";
import { articleFromForm } from "@/lib/server/articles/upload";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listArticles, ({ permit, query }) => listArticles(permit, query));

export const POST = handle(
  operations.createArticle,
  ({ permit, body }) => createArticle(permit, body),
  articleFromForm,
);
