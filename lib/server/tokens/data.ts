import "server-only";
import type { Actor } from "../actor";
import { prisma } from "../db/database";

export interface TokenRecord {
  id: string;
  name: string;
  /** Its last four characters. */
  hint: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

/** The actor's own tokens that she has not revoked. */
export async function listTokens(actor: Actor): Promise<TokenRecord[]> {
  const rows = await prisma().apiToken.findMany({
    where: { userId: actor.id, deletedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, name: true, hint: true, createdAt: true, expiresAt: true, lastUsedAt: true },
  });
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
}
