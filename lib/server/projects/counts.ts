import "server-only";
import { resolverStates } from "../../domain/claim-state";
import type { Permit } from "../actor";
import { countClaimStates } from "../claims/list";
import { prisma } from "../db/database";

/** What the navigation counts. */
export interface ProjectCounts {
  articles: number;
  claims: number;
  /** Claims in conflict, and those whose resolution went stale. */
  conflicts: number;
}

export async function countProject(permit: Permit<"read">): Promise<ProjectCounts> {
  const [articles, states] = await Promise.all([
    prisma().article.count({ where: { projectId: permit.projectId, deletedAt: null } }),
    countClaimStates(permit),
  ]);
  const claims = Object.values(states).reduce((sum, count) => sum + count, 0);
  const conflicts = resolverStates.reduce((sum, state) => sum + (states[state] ?? 0), 0);
  return { articles, claims, conflicts };
}
