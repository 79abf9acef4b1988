import "server-only";
import { canGrant, canManage, type Role } from "../../domain/permissions";
import type { MemberShare } from "../../domain/queue";
import type { ChangeMember } from "../../schemas/administration";
import type { Permit } from "../actor";
import { whoCanSignIn } from "../auth/sign-in";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { omitUndefined } from "../db/omit-undefined";
import { withdrawLinks } from "../invitations/mutations";
import { Problem } from "../problem";

/** Who manages no more has made her last invitation. @throws Problem `last-manager`; `not-found`; `forbidden` */
export async function changeRole(permit: Permit<"manage">, userId: string, role: Role): Promise<void> {
  if (!canGrant(permit.role, role)) throw new Problem("forbidden");
  await changeMembership(permit, userId, { role }, canManage(role));
}

/** The member's work stays; her invitations end. Who is none is removed already. @throws Problem `last-manager` */
export async function removeMember(permit: Permit<"manage">, userId: string): Promise<void> {
  const where = { projectId: permit.projectId, userId, deletedAt: null };
  if (!(await prisma().membership.findFirst({ where, select: { userId: true } }))) return;
  await changeMembership(permit, userId, { deletedAt: new Date() }, false);
}

/** Changes what is given of a member. @throws Problem as `changeRole` and `changeShare` do */
export async function changeMember(
  permit: Permit<"manage">,
  userId: string,
  { role, quota, weight }: ChangeMember,
): Promise<void> {
  if (role !== undefined) await changeRole(permit, userId, role);
  await changeShare(permit, userId, omitUndefined({ quota, weight }));
}

/** How many claims a member is handed at most, and how large her share is. @throws Problem `not-found` */
export async function changeShare(
  { projectId, actor }: Permit<"manage">,
  userId: string,
  share: Partial<MemberShare>,
): Promise<void> {
  const { count } = await prisma().membership.updateMany({
    where: { projectId, userId, deletedAt: null },
    data: { ...share, changedById: actor.id },
  });
  if (count === 0) throw new Problem("not-found");
}

async function changeMembership(
  permit: Permit<"manage">,
  userId: string,
  change: Prisma.MembershipUpdateInput,
  staysManager: boolean,
): Promise<void> {
  const { projectId, actor } = permit;
  await prisma().$transaction(async (tx) => {
    // Two managers who remove each other at the same time wait for one another here.
    await tx.$queryRaw`SELECT id FROM "Project" WHERE id = ${projectId}::uuid FOR UPDATE`;
    // Who acts may have been put out herself while she waited.
    const { role } = (await tx.membership.findFirst({ where: { projectId, userId: actor.id, deletedAt: null } })) ?? {};
    if (!role || !canManage(role)) throw new Problem("forbidden");
    const managers = await tx.membership.findMany({
      where: { projectId, role: "manager", deletedAt: null, user: whoCanSignIn() },
      select: { userId: true },
    });
    if (!staysManager && managers.every((manager) => manager.userId === userId)) throw new Problem("last-manager");
    const { count } = await tx.membership.updateMany({
      where: { projectId, userId, deletedAt: null },
      data: { ...change, changedById: actor.id } as Prisma.MembershipUncheckedUpdateManyInput,
    });
    if (count === 0) throw new Problem("not-found");
    if (!staysManager) await withdrawLinks(tx, { projectId, changedById: userId }, actor);
  });
}
