import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { withdrawInvitation } from "@/lib/server/invitations/mutations";

export const DELETE = handle(operations.withdrawInvitation, ({ permit, params }) =>
  withdrawInvitation(permit, params.invitation),
);
