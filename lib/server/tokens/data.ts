import "server-only";
import type { TokenRecord } from "../../schemas/token";
import type { Actor } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";

const tokenColumns = {
  id: true,
  name: true,
  hint: true,
  scopes: true,
  allProjects: true,
  projectIds: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} satisfies Prisma.ApiTokenSelect;

/** The actor's own tokens that she has not revoked; the latest first. */
export async function listTokens(actor: Actor, id?: string): Promise<TokenRecord[]> {
  const rows = await prisma().apiToken.findMany({
    where: { userId: actor.id, deletedAt: null, ...(id !== undefined && { id }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: tokenColumns,
  });
  const projects = await prisma().project.findMany({
    where: { id: { in: rows.flatMap(({ projectIds }) => projectIds) }, memberships: { some: { userId: actor.id } } },
    select: { id: true, name: true },
  });
  const now = new Date();
  return rows.map(({ allProjects, projectIds, createdAt, expiresAt, lastUsedAt, ...row }) => ({
    ...row,
    projects: allProjects ? null : projects.filter((project) => projectIds.includes(project.id)),
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    isExpired: expiresAt !== null && expiresAt <= now,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }));
}
