"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { ChangeNameSchema, ChangePasswordSchema, ConfirmSchema } from "@/lib/schemas/account";
import { IdSchema } from "@/lib/schemas/text";
import { CreateTokenSchema } from "@/lib/schemas/token";
import { changeName, changePassword } from "@/lib/server/accounts/mutations";
import { currentSession } from "@/lib/server/auth/session";
import { action } from "@/lib/server/http/action";
import { parse } from "@/lib/server/http/parse";
import { beginConnecting, disconnectIdentities } from "@/lib/server/identities/mutations";
import { endOtherSessions, endSession } from "@/lib/server/sessions/mutations";
import { createToken, revokeToken } from "@/lib/server/tokens/mutations";

const NothingSchema = z.strictObject({});

export const changeNameAction = action(ChangeNameSchema, async (actor, { name }) => {
  await changeName(actor, name);
  revalidatePath("/", "layout");
});

export const changePasswordAction = action(ChangePasswordSchema, async (actor, change) => {
  await changePassword(actor, change, await currentSessionId());
  revalidatePath("/account");
});

export const endSessionAction = action(z.strictObject({ id: IdSchema }), async (actor, { id }) => {
  await endSession(actor, id);
  revalidatePath("/account");
});

export const endOtherSessionsAction = action(NothingSchema, async (actor) => {
  await endOtherSessions(actor, await currentSessionId());
  revalidatePath("/account");
});

/** What follows is a sign-in at the provider, from the same browser. */
export const beginConnectingAction = action(ConfirmSchema, async (actor, { current }) =>
  beginConnecting(actor, current, await currentSessionId()),
);

export const disconnectAction = action(NothingSchema, async (actor) => {
  await disconnectIdentities(actor);
  revalidatePath("/account");
});

async function currentSessionId(): Promise<string | null> {
  return (await currentSession())?.sessionId ?? null;
}

/** A form sends an empty field where a token has no end, and no boxes where none is ticked. */
const TokenFormSchema = z.strictObject({
  name: z.string(),
  days: z.string().transform((value) => (value === "" ? null : Number(value))),
  scopes: z.array(z.string()).default([]),
  reach: z.enum(["all", "some"]).default("all"),
  projects: z.array(z.string()).default([]),
});

/** Returns the token, for the page to show once. */
export const createTokenAction = action(TokenFormSchema, async (actor, { reach, projects, ...form }) => {
  const order = parse(CreateTokenSchema, { ...form, projects: reach === "all" ? null : projects });
  const { token } = await createToken(actor, order);
  revalidatePath("/account");
  return { token: token ?? "" };
});

export const revokeTokenAction = action(z.strictObject({ id: IdSchema }), async (actor, { id }) => {
  await revokeToken(actor, id);
  revalidatePath("/account");
});
