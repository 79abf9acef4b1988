import { operations } from "@/lib/api/operations";
import { restoreArticle } from "@/lib/server/articles/mutations";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.restoreArticle, ({ permit, id }) => restoreArticle(permit, id));
