import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { withdrawPasswordLink } from "@/lib/server/invitations/mutations";

export const DELETE = handle(operations.withdrawPasswordLink, ({ actor, id }) => withdrawPasswordLink(actor, id));
