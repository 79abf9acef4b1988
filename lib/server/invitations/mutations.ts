import "server-only";
import { canGrant, type Role } from "../../domain/permissions";
import type { NewAccount } from "../../schemas/account";
import type { MadeLink } from "../../schemas/administration";
import type { Actor, Administrator, Permit } from "../actor";
import { hashPassword } from "../auth/password";
import { refuseGuessable } from "../auth/password-strength";
import { makeSecret } from "../auth/secret-token";
import { endSessions } from "../auth/session-rows";
import { prisma } from "../db/database";
import { isUniqueViolation } from "../db/error";
import type { Prisma } from "../db/generated/client";
import { createIdempotently } from "../idempotency";
import { Problem } from "../problem";
import { findInvitation, type Invitation, lockInvitation } from "./data";

/** How long a link works: a week, in milliseconds. */
const linkAge = 7 * 24 * 3_600_000;

/**
 * A link into the project, for one person. The answer has its secret, which is not kept.
 * @throws Problem `forbidden` where the role can do more than its giver
 */
export async function createInvitation(permit: Permit<"manage">, role: Role, id?: string): Promise<MadeLink> {
  if (!canGrant(permit.role, role)) throw new Problem("forbidden");
  return createLink(permit.actor, id, { projectId: permit.projectId, role });
}

/** A link to a new password, for an administrator to hand to whoever forgot hers. @throws Problem `not-found` */
export async function createPasswordLink(actor: Administrator, userId: string, id?: string): Promise<MadeLink> {
  if (!(await prisma().user.findUnique({ where: { id: userId }, select: { id: true } }))) {
    throw new Problem("not-found");
  }
  return createLink(actor, id, { userId });
}

async function createLink(
  actor: Actor,
  id: string | undefined,
  about: { projectId: string; role: Role } | { userId: string },
): Promise<MadeLink> {
  const { secret, hash } = makeSecret("");
  let shown: string | null = null;
  const made = await createIdempotently(
    actor,
    { id, scope: "links", body: about },
    (given) => prisma().invitation.findUnique({ where: { id: given }, select: { requestHash: true } }),
    async (key) => {
      const expiresAt = new Date(Date.now() + linkAge);
      const data = { ...key, ...about, changedById: actor.id, tokenHash: hash, expiresAt };
      const row = await prisma().invitation.create({ data, select: { id: true } });
      shown = secret;
      return row;
    },
  );
  return { id: made, secret: shown };
}

export async function withdrawInvitation(permit: Permit<"manage">, id: string): Promise<void> {
  await withdrawLinks(prisma(), { id, projectId: permit.projectId }, permit.actor);
}

export async function withdrawPasswordLink(actor: Administrator, id: string): Promise<void> {
  await withdrawLinks(prisma(), { id, userId: { not: null } }, actor);
}

/** Ends open links for good: those of who loses the right to make them do not come back with the right. */
export async function withdrawLinks(
  tx: Prisma.TransactionClient,
  which: Prisma.InvitationWhereInput,
  by: { id: string },
): Promise<void> {
  await tx.invitation.updateMany({
    where: { AND: [which, { deletedAt: null, usedAt: null }] },
    data: { deletedAt: new Date(), changedById: by.id },
  });
}

/** Joins the project of a link with the account that one is signed in to. Returns the project's id. */
export async function acceptInvitation(secret: string, actor: Actor): Promise<string> {
  return prisma().$transaction((tx) => join(tx, secret, actor.id));
}

/**
 * Makes an account with a link into a project, and joins it.
 * @throws Problem `link-used`; `email-taken`; `invalid` where the password is easily guessed
 */
export async function acceptInvitationAsNew(secret: string, account: NewAccount): Promise<string> {
  const { email, name } = account;
  // What cannot succeed does not cost a password's hashing.
  if ((await findInvitation(secret))?.kind !== "project") throw new Problem("link-used");
  if (await prisma().user.findUnique({ where: { email }, select: { id: true } })) throw new Problem("email-taken");
  await refuseGuessable(account.password, [name, email]);
  const passwordHash = await hashPassword(account.password);
  try {
    return await prisma().$transaction(async (tx) => {
      const { id } = await tx.user.create({ data: { email, name, passwordHash }, select: { id: true } });
      return join(tx, secret, id);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Problem("email-taken") : error;
  }
}

/**
 * Sets the password of the account that a link is for, and ends its sessions and the other links to it. Returns the
 * account's e-mail.
 * @throws Problem `link-used`; `invalid` where the password is easily guessed
 */
export async function setPasswordByLink(secret: string, password: string): Promise<string> {
  const found = await findInvitation(secret);
  if (found?.kind !== "password") throw new Problem("link-used");
  await refuseGuessable(password, [found.name, found.email]);
  const passwordHash = await hashPassword(password);
  return prisma().$transaction(async (tx) => {
    const link = await redeem(tx, secret, "password", found.userId);
    const { userId, email } = link;
    await tx.user.update({ where: { id: userId }, data: { passwordHash, changedById: userId } });
    await endSessions(tx, { userId });
    await withdrawLinks(tx, { userId }, { id: userId });
    return email;
  });
}

async function join(tx: Prisma.TransactionClient, secret: string, userId: string): Promise<string> {
  const { projectId, role } = await redeem(tx, secret, "project", userId);
  const membership = await tx.membership.findUnique({ where: { projectId_userId: { projectId, userId } } });
  // Who is a member already keeps her role: a link forwarded to a manager does not make her a viewer.
  if (membership && !membership.deletedAt) return projectId;
  await tx.membership.upsert({
    where: { projectId_userId: { projectId, userId } },
    create: { projectId, userId, role, changedById: userId },
    update: { role, deletedAt: null, changedById: userId },
  });
  return projectId;
}

/**
 * Uses a link up; of two who use it at the same time, one does.
 * @throws Problem `link-used` where it does not work, or is for something else
 */
async function redeem<Kind extends Invitation["kind"]>(
  tx: Prisma.TransactionClient,
  secret: string,
  kind: Kind,
  usedById: string,
): Promise<Extract<Invitation, { kind: Kind }>> {
  const link = await lockInvitation(tx, secret);
  if (link?.kind !== kind) throw new Problem("link-used");
  await tx.invitation.update({ where: { id: link.id }, data: { usedAt: new Date(), usedById } });
  return link as Extract<Invitation, { kind: Kind }>;
}
