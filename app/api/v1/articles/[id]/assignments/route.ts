import { operations } from "@/lib/api/operations";
import { assign, unassign } from "@/lib/server/assignments/mutations";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.assignArticle, ({ permit, id, body }) =>
  assign(permit, { articleId: id }, body.person),
);

export const DELETE = handle(operations.unassignArticle, ({ permit, id, query }) =>
  unassign(permit, { articleId: id }, query.person),
);
