import "server-only";
import type { Role } from "../../domain/permissions";
import type { NewAccount } from "../../schemas/account";
import type { Actor, Administrator, Permit } from "../actor";
import { hashPassword } from "../auth/password";
import { makeSecret } from "../auth/secret-token";
import { prisma } from "../db/database";
import { isUniqueViolation } from "../db/error";
import type { Prisma } from "../db/generated/client";
import { Problem } from "../problem";
import { findInvitation, type Invitation } from "./data";

/** How long a link works: a week, in milliseconds. */
const linkAge = 7 * 24 * 3_600_000;

/** A link into the project, for one person. Returns its secret, which is not kept. */
export async function createInvitation({ projectId, actor }: Permit<"manage">, role: Role): Promise<string> {
  return createLink({ projectId, role, changedById: actor.id });
}

/** A link to a new password, for an administrator to hand to whoever forgot hers. @throws Problem `not-found` */
export async function createPasswordLink(actor: Administrator, userId: string): Promise<string> {
  if (!(await prisma().user.findUnique({ where: { id: userId }, select: { id: true } }))) {
    throw new Problem("not-found");
  }
  return createLink({ userId, changedById: actor.id });
}

async function createLink(
  about: { changedById: string } & ({ projectId: string; role: Role } | { userId: string }),
): Promise<string> {
  const { secret, hash } = makeSecret("");
  await prisma().invitation.create({
    data: { ...about, tokenHash: hash, expiresAt: new Date(Date.now() + linkAge) },
  });
  return secret;
}

export async function withdrawInvitation(permit: Permit<"manage">, id: string): Promise<void> {
  await prisma().invitation.updateMany({
    where: { id, projectId: permit.projectId, deletedAt: null, usedAt: null },
    data: { deletedAt: new Date(), changedById: permit.actor.id },
  });
}

/** Joins the project of a link with the account that one is signed in to. Returns the project's id. */
export async function acceptInvitation(secret: string, actor: Actor): Promise<string> {
  const invitation = await projectLink(secret);
  await prisma().$transaction((tx) => join(tx, invitation, actor.id));
  return invitation.projectId;
}

/**
 * Makes an account with a link into a project, and joins it.
 * @throws Problem `link-used`; `email-taken`
 */
export async function acceptInvitationAsNew(secret: string, account: NewAccount): Promise<string> {
  const invitation = await projectLink(secret);
  const passwordHash = await hashPassword(account.password);
  try {
    await prisma().$transaction(async (tx) => {
      const { id } = await tx.user.create({
        data: { email: account.email, name: account.name, passwordHash },
        select: { id: true },
      });
      await join(tx, invitation, id);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new Problem("email-taken") : error;
  }
  return invitation.projectId;
}

/** Sets the password of the account that a link is for, and ends its sessions. Returns the account's e-mail. */
export async function setPasswordByLink(secret: string, password: string): Promise<string> {
  const invitation = await findInvitation(secret);
  if (invitation?.kind !== "password") throw new Problem("link-used");
  const passwordHash = await hashPassword(password);
  await prisma().$transaction(async (tx) => {
    await use(tx, invitation.id, invitation.userId);
    await tx.user.update({
      where: { id: invitation.userId },
      data: { passwordHash, sessionVersion: { increment: 1 }, changedById: invitation.userId },
    });
  });
  return invitation.email;
}

type ProjectLink = Extract<Invitation, { kind: "project" }>;

async function projectLink(secret: string): Promise<ProjectLink> {
  const invitation = await findInvitation(secret);
  if (invitation?.kind !== "project") throw new Problem("link-used");
  return invitation;
}

async function join(tx: Prisma.TransactionClient, invitation: ProjectLink, userId: string): Promise<void> {
  await use(tx, invitation.id, userId);
  const { projectId, role } = invitation;
  const membership = await tx.membership.findUnique({ where: { projectId_userId: { projectId, userId } } });
  // Who is a member already keeps her role: a link forwarded to a manager does not make her a viewer.
  if (membership && !membership.deletedAt) return;
  await tx.membership.upsert({
    where: { projectId_userId: { projectId, userId } },
    create: { projectId, userId, role, changedById: userId },
    update: { role, deletedAt: null, changedById: userId },
  });
}

/** Uses a link up; of two who use it at the same time, one does. */
async function use(tx: Prisma.TransactionClient, id: string, usedById: string): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { id, usedAt: null, deletedAt: null, expiresAt: { gt: new Date() } },
    data: { usedAt: new Date(), usedById },
  });
  if (count === 0) throw new Problem("link-used");
}
