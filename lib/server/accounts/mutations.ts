import "server-only";
import type { NewAccount } from "../../schemas/account";
import type { Actor, Administrator } from "../actor";
import { refuseGuessable } from "../auth/guessable";
import { hashPassword, isPassword } from "../auth/password";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { env } from "../env";
import { withdrawLinks } from "../invitations/mutations";
import { invalid, Problem } from "../problem";
import { revokeTokens } from "../tokens/mutations";
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

/** Changes one's password and ends all one's sessions, this one too. @throws Problem where the current one is wrong */
export async function changePassword(actor: Actor, current: string, password: string): Promise<void> {
  const user = await prisma().user.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } });
  if (!(await isPassword(current, user.passwordHash))) throw invalid(["current"], "wrong-password");
  await refuseGuessable(password, [actor.name, actor.email]);
  const passwordHash = await hashPassword(password);
  await prisma().user.update({
    where: { id: actor.id },
    data: { passwordHash, sessionVersion: { increment: 1 }, changedById: actor.id },
  });
}

/** Ends all sessions of the actor, on every device. */
export async function endSessions(actor: Actor): Promise<void> {
  await prisma().user.update({ where: { id: actor.id }, data: { sessionVersion: { increment: 1 } } });
}

/**
 * Closes an account, or opens it again. Closing ends its sessions, its tokens, and the links that it made or that are for
 * its password: they do not come back when it is opened again.
 */
export async function setDeactivated(actor: Administrator, userId: string, deactivated: boolean): Promise<void> {
  const change = { deactivatedAt: deactivated ? new Date() : null, sessionVersion: { increment: 1 } };
  await changeAdministrators(actor, userId, deactivated, change, async (tx) => {
    if (!deactivated) return;
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

/** @throws Problem `last-administrator` where the change would leave none who can enter */
async function changeAdministrators(
  actor: Administrator,
  userId: string,
  loses: boolean,
  data: { deactivatedAt?: Date | null; isAdministrator?: boolean; sessionVersion?: { increment: number } },
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
