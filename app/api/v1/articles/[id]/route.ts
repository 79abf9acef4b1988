import { ChangeArticleSchema } from "@/lib/schemas/article";
import { permit } from "@/lib/server/actor";
import { getArticle } from "@/lib/server/articles/data";
import { changeArticle, deleteArticle } from "@/lib/server/articles/mutations";
import { json, nothing, route } from "@/lib/server/http/route";

export const GET = route({}, async ({ actor, id }) =>
  json(await getArticle(await permit(actor, { article: id }, "read"), id)),
);

export const PATCH = route({ body: ChangeArticleSchema }, async ({ actor, id, body }) =>
  json(await changeArticle(await permit(actor, { article: id }, "import"), id, body)),
);

export const DELETE = route({}, async ({ actor, id }) => {
  await deleteArticle(await permit(actor, { article: id }, "manage"), id);
  return nothing();
});
