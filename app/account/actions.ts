"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ChangeNameSchema, ChangePasswordSchema, CreateTokenSchema } from "@/lib/schemas/account";
import { IdSchema } from "@/lib/schemas/text";
import { changeName, changePassword, endSessions } from "@/lib/server/accounts/mutations";
import { action } from "@/lib/server/http/action";
import { createToken, revokeToken } from "@/lib/server/tokens/mutations";

export const changeNameAction = action(ChangeNameSchema, async (actor, { name }) => {
  await changeName(actor, name);
  revalidatePath("/", "layout");
});

export const changePasswordAction = action(ChangePasswordSchema, (actor, { current, password }) =>
  changePassword(actor, current, password),
);

export const endSessionsAction = action(z.strictObject({}), (actor) => endSessions(actor));

/** A form sends an empty field where a token has no end. */
const TokenFormSchema = CreateTokenSchema.extend({
  days: z
    .string()
    .transform((value) => (value === "" ? null : Number(value)))
    .pipe(z.int().min(1).max(3650).nullable()),
});

/** Returns the token, for the page to show once. */
export const createTokenAction = action(TokenFormSchema, async (actor, { name, days }) => {
  const token = await createToken(actor, name, days);
  revalidatePath("/account");
  return { token };
});

export const revokeTokenAction = action(z.strictObject({ id: IdSchema }), async (actor, { id }) => {
  await revokeToken(actor, id);
  revalidatePath("/account");
});
