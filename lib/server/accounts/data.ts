import "server-only";
import type { Actor, Administrator } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";

/** Whether the instance has an administrator of its own. The demo people do not count. */
export async function isSetUp(tx: Prisma.TransactionClient = prisma()): Promise<boolean> {
  return (await tx.user.findFirst({ where: { isDemo: false, isAdministrator: true }, select: { id: true } })) !== null;
}

/** Who asks, as she is now. */
export async function getAccount(
  actor: Actor,
): Promise<{ id: string; name: string; email: string; isAdministrator: boolean }> {
  const select = { id: true, name: true, email: true, isAdministrator: true } as const;
  return prisma().user.findUniqueOrThrow({ where: { id: actor.id }, select });
}

export interface AccountRecord {
  id: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  isDemo: boolean;
  deactivatedAt: string | null;
  createdAt: string;
  projectCount: number;
}

/** Everybody who has an account. For administrators alone: it shows e-mail addresses. */
export async function listAccounts(_proof: Administrator): Promise<AccountRecord[]> {
  const rows = await prisma().user.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      email: true,
      isAdministrator: true,
      isDemo: true,
      deactivatedAt: true,
      createdAt: true,
      _count: { select: { memberships: { where: { deletedAt: null } } } },
    },
  });
  return rows.map(({ _count, deactivatedAt, createdAt, ...row }) => ({
    ...row,
    deactivatedAt: deactivatedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    projectCount: _count.memberships,
  }));
}
