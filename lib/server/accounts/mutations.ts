import "server-only";
import type { ChangePassword, NewAccount } from "../../schemas/account";
import type { ChangeAccount } from "../../schemas/administration";
import type { Actor, Administrator } from "../actor";
import { hashPassword } from "../auth/password";
import { refuseGuessable } from "../auth/password-strength";
import { endSessions } from "../auth/session-rows";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { env } from "../env";
import { withdrawLinks } from "../invitations/mutations";
import { Problem } from "../problem";
import { revokeTokens } from "../tokens/mutations";
import { confirmPassword } from "./confirm";
import { isSetUp } from "./data";

/**
 * Makes the first administrator of an empty instance.
 * @throws Problem `set-up-done` where there is one already
 */
export async function createFirstAdministrator(account: NewAccount): Promise<void> {
  // Anybody may ask this: what cannot succeed does not cost a password's hashing.
  if (env().demo || (await isSetUp())) throw new Problem("set-up-done");
  await refuseGuessable(account.password, [account.name, account.email]);
  const passwordHash = await hashPassword(account.password);
  await prisma().$transaction(async (tx) => {
    // Of two who set up at the same time, the second waits here and then finds it done.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('first administrator'))::text`;
    if (await isSetUp(tx)) throw new Problem("set-up-done");
    await tx.user.create({
      data: { email: account.email, name: account.name, passwordHash, isAdministrator: true },
    });
  });
}

export async function changeName(actor: Actor, name: string): Promise<void> {
  await prisma().user.update({ where: { id: actor.id }, data: { name, changedById: actor.id } });
}

/**
 * Changes one's password and ends all one's other sessions, which somebody else may have, and the tokens where that is
 * wished.
 * @param sessionId the session that asks
 * @throws Problem `invalid` where the current password is wrong or the new one easily guessed; `too-many-attempts`
 */
export async function changePassword(
  actor: Actor,
  { current, password, tokens }: ChangePassword,
  sessionId: string | null,
): Promise<void> {
  await confirmPassword(actor, current, sessionId);
  await refuseGuessable(password, [actor.name, actor.email]);
  const passwordHash = await hashPassword(password);
  await prisma().$transaction(async (tx) => {
    await tx.user.update({ where: { id: actor.id }, data: { passwordHash, changedById: actor.id } });
    await endSessions(tx, { userId: actor.id, ...(sessionId && { id: { not: sessionId } }) });
    await withdrawLinks(tx, { userId: actor.id }, actor);
    if (tokens === "revoke") await revokeTokens(tx, actor.id, actor);
  });
}

/**
 * Closes an account, or opens it again. Closing ends its sessions, its tokens, and the links that it made or that are for
 * its password: they do not come back when it is opened again.
 */
export async function setDeactivated(actor: Administrator, userId: string, deactivated: boolean): Promise<void> {
  const change = { deactivatedAt: deactivated ? new Date() : null };
  await changeAdministrators(actor, userId, deactivated, change, async (tx) => {
    if (!deactivated) return;
    await endSessions(tx, { userId });
    await withdrawLinks(tx, { OR: [{ changedById: userId }, { userId }] }, actor);
    await revokeTokens(tx, userId, actor);
  });
}

/** Who administers no more has made her last link to a password. */
export async function setAdministrator(actor: Administrator, userId: string, isAdministrator: boolean): Promise<void> {
  await changeAdministrators(actor, userId, !isAdministrator, { isAdministrator }, async (tx) => {
    if (!isAdministrator) await withdrawLinks(tx, { changedById: userId, userId: { not: null } }, actor);
  });
}

/** Changes what is given of an account. @throws Problem `last-administrator`; `not-found`; `forbidden` */
export async function changeAccount(
  actor: Administrator,
  userId: string,
  { isAdministrator, isDeactivated }: ChangeAccount,
): Promise<void> {
  if (isAdministrator !== undefined) await setAdministrator(actor, userId, isAdministrator);
  if (isDeactivated !== undefined) await setDeactivated(actor, userId, isDeactivated);
}

/** @throws Problem `last-administrator` where the change would leave none who can enter */
async function changeAdministrators(
  actor: Administrator,
  userId: string,
  loses: boolean,
  data: { deactivatedAt?: Date | null; isAdministrator?: boolean },
  follow: (tx: Prisma.TransactionClient) => Promise<void>,
): Promise<void> {
  await prisma().$transaction(async (tx) => {
    const administrators = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "User"
      WHERE "isAdministrator" AND "deactivatedAt" IS NULL AND (NOT "isDemo" OR ${env().demo}) FOR UPDATE`;
    // Who acts may have been put out herself while she waited.
    if (!administrators.some(({ id }) => id === actor.id)) throw new Problem("forbidden");
    if (loses && administrators.every(({ id }) => id === userId)) throw new Problem("last-administrator");
    const { count } = await tx.user.updateMany({ where: { id: userId }, data: { ...data, changedById: actor.id } });
    if (count === 0) throw new Problem("not-found");
    await follow(tx);
  });
}
