import "server-only";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { personColumns } from "../person-columns";

/** A claim that somebody skipped, and why. */
export interface SkippedClaim {
  id: string;
  claim: { id: string; text: string };
  person: Person;
  reason: string;
  at: string;
}

/** The skips of a project that count, the latest first: for who can put the claims back. */
export async function listSkips({ projectId }: Permit<"manage">, limit: number): Promise<SkippedClaim[]> {
  const rows = await prisma().reservation.findMany({
    where: { projectId, ended: "skipped", returnedAt: null, claim: { deletedAt: null } },
    orderBy: [{ endedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      claim: { select: { id: true, text: true } },
      user: { select: personColumns },
      skipReason: true,
      endedAt: true,
    },
  });
  return rows.map(({ user, skipReason, endedAt, ...row }) => ({
    ...row,
    person: user,
    reason: skipReason ?? "",
    at: (endedAt ?? new Date()).toISOString(),
  }));
}
