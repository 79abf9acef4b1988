import { operations } from "@/lib/api/operations";
import { deleteComment } from "@/lib/server/comments/mutations";
import { changeComment } from "@/lib/server/comments/threads";
import { handle } from "@/lib/server/http/handle";

export const PATCH = handle(operations.changeComment, ({ permit, id, body }) => changeComment(permit, id, body));

export const DELETE = handle(operations.deleteComment, ({ permit, id }) => deleteComment(permit, id));
