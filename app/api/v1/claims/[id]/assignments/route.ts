import { operations } from "@/lib/api/operations";
import { assign, unassign } from "@/lib/server/assignments/mutations";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.assignClaim, ({ permit, id, body }) =>
  assign(permit, { claimId: id }, body.person),
);

export const DELETE = handle(operations.unassignClaim, ({ permit, id, query }) =>
  unassign(permit, { claimId: id }, query.person),
);
