import { operations } from "@/lib/api/operations";
import { getArticle } from "@/lib/server/articles/data";
import { changeArticle, deleteArticle } from "@/lib/server/articles/mutations";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getArticle, ({ permit, id }) => getArticle(permit, id));

export const PATCH = handle(operations.changeArticle, ({ permit, id, body }) => changeArticle(permit, id, body));

export const DELETE = handle(operations.deleteArticle, ({ permit, id }) => deleteArticle(permit, id));
