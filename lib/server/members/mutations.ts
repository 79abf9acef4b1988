import "server-only";
import type { Role } from "../../domain/permissions";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { Problem } from "../problem";

/** @throws Problem `last-manager`; `not-found` */
export function changeRole(permit: Permit<"manage">, userId: string, role: Role): Promise<void> {
  return changeMembership(permit, userId, { role }, role === "manager");
}

/** The member's work stays. @throws Problem `last-manager`; `not-found` */
export function removeMember(permit: Permit<"manage">, userId: string): Promise<void> {
  return changeMembership(permit, userId, { deletedAt: new Date() }, false);
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
    const managers = await tx.membership.findMany({
      where: { projectId, role: "manager", deletedAt: null },
      select: { userId: true },
    });
    if (!staysManager && managers.every((manager) => manager.userId === userId)) throw new Problem("last-manager");
    const { count } = await tx.membership.updateMany({
      where: { projectId, userId, deletedAt: null },
      data: { ...change, changedById: actor.id } as Prisma.MembershipUncheckedUpdateManyInput,
    });
    if (count === 0) throw new Problem("not-found");
  });
}
