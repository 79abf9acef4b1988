import { CreateCommentSchema } from "@/lib/schemas/comment";
import { permit } from "@/lib/server/actor";
import { createComment } from "@/lib/server/comments/mutations";
import { json, route } from "@/lib/server/http/route";

export const POST = route({ body: CreateCommentSchema }, async ({ actor, id, body }) =>
  json(await createComment(await permit(actor, { claim: id }, "annotate"), { claimId: id }, body), 201),
);
