import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listInvitations } from "@/lib/server/invitations/data";
import { createInvitation } from "@/lib/server/invitations/mutations";

export const GET = handle(operations.listInvitations, async ({ permit }) => ({ items: await listInvitations(permit) }));

export const POST = handle(operations.createInvitation, ({ permit, body: { id, role } }) =>
  createInvitation(permit, role, id),
);
