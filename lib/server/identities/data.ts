import "server-only";
import type { Actor } from "../actor";
import { prisma } from "../db/database";

export interface WaysIn {
  hasPassword: boolean;
  /** Since when the actor may come by single sign-on; null where she may not. */
  connectedAt: string | null;
}

export async function getWaysIn(actor: Actor): Promise<WaysIn> {
  const { passwordHash, identities } = await prisma().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { passwordHash: true, identities: { orderBy: { createdAt: "asc" }, select: { createdAt: true }, take: 1 } },
  });
  return { hasPassword: passwordHash !== null, connectedAt: identities[0]?.createdAt.toISOString() ?? null };
}
