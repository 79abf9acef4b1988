"use server";

import { z } from "zod";
import { NewAccountSchema, NewPasswordSchema } from "@/lib/schemas/account";
import { action, publicAction } from "@/lib/server/http/action";
import { acceptInvitation, acceptInvitationAsNew, setPasswordByLink } from "@/lib/server/invitations/mutations";

/** What a link carries is its own authorization: whoever has it may use it, once. */
const secret = z.string().max(100);

export const acceptAction = action(z.strictObject({ secret }), (actor, input) => acceptInvitation(input.secret, actor));

export const acceptAsNewAction = publicAction(NewAccountSchema.extend({ secret }), ({ secret, ...account }) =>
  acceptInvitationAsNew(secret, account),
);

export const setPasswordAction = publicAction(NewPasswordSchema.extend({ secret }), ({ secret, password }) =>
  setPasswordByLink(secret, password),
);
