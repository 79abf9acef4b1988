import { operations } from "@/lib/api/operations";
import { deleteComment } from "@/lib/server/comments/mutations";
import { handle } from "@/lib/server/http/handle";

export const DELETE = handle(operations.deleteComment, ({ permit, id }) => deleteComment(permit, id));
