import { permit } from "@/lib/server/actor";
import { deleteComment } from "@/lib/server/comments/mutations";
import { nothing, route } from "@/lib/server/http/route";

export const DELETE = route({}, async ({ actor, id }) => {
  await deleteComment(await permit(actor, { comment: id }, "annotate"), id);
  return nothing();
});
