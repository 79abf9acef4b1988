"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { IdSchema } from "@/lib/schemas/text";
import { setAdministrator, setDeactivated } from "@/lib/server/accounts/mutations";
import { administrator } from "@/lib/server/actor";
import { action } from "@/lib/server/http/action";
import { createPasswordLink, withdrawPasswordLink } from "@/lib/server/invitations/mutations";

const SwitchSchema = z.strictObject({
  userId: IdSchema,
  on: z.enum(["true", "false"]).transform((value) => value === "true"),
});

export const setAdministratorAction = action(SwitchSchema, async (actor, { userId, on }) => {
  await setAdministrator(administrator(actor), userId, on);
  revalidatePath("/people");
});

export const setDeactivatedAction = action(SwitchSchema, async (actor, { userId, on }) => {
  await setDeactivated(administrator(actor), userId, on);
  revalidatePath("/people");
});

/** Returns the secret of a link to a new password, for the page to show once. */
export const passwordLinkAction = action(z.strictObject({ userId: IdSchema }), async (actor, { userId }) => {
  const { secret } = await createPasswordLink(administrator(actor), userId);
  revalidatePath("/people");
  return { secret: secret ?? "" };
});

export const withdrawPasswordLinkAction = action(z.strictObject({ id: IdSchema }), async (actor, { id }) => {
  await withdrawPasswordLink(administrator(actor), id);
  revalidatePath("/people");
});
