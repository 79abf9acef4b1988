import { CreateArticleSchema } from "@/lib/schemas/article";
import { PageQuerySchema } from "@/lib/schemas/list";
import { permit } from "@/lib/server/actor";
import { listArticles } from "@/lib/server/articles/data";
import { createArticle } from "@/lib/server/articles/mutations";
import { articleFromForm } from "@/lib/server/articles/upload";
import { articleBodyLimit } from "@/lib/server/http/body";
import { json, route } from "@/lib/server/http/route";

export const GET = route({ query: PageQuerySchema }, async ({ actor, id, query }) =>
  json(await listArticles(await permit(actor, { project: id }, "read"), query)),
);

/** Takes JSON, or a form with a file as a browser sends it. */
export const POST = route(
  { body: CreateArticleSchema, bodyLimit: articleBodyLimit, form: articleFromForm },
  async ({ actor, id, body }) => json(await createArticle(await permit(actor, { project: id }, "import"), body), 201),
);
