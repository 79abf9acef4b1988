import { operations } from "@/lib/api/operations";
import { listComments } from "@/lib/server/comments/data";
import { createComment } from "@/lib/server/comments/mutations";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listClaimComments, ({ permit, id, query }) =>
  listComments(permit, { claimId: id }, query),
);

export const POST = handle(operations.commentOnClaim, ({ permit, id, body }) =>
  createComment(permit, { claimId: id }, body),
);
