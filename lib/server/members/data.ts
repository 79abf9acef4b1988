import "server-only";
import type { Role } from "../../domain/permissions";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { personColumns } from "../person-columns";

export interface Member {
  id: string;
  name: string;
  role: Role;
  /** Since when, in RFC 3339. */
  since: string;
}

export async function listMembers(permit: Permit<"read">): Promise<Member[]> {
  const rows = await prisma().membership.findMany({
    where: { projectId: permit.projectId, deletedAt: null },
    orderBy: { user: { name: "asc" } },
    select: { role: true, createdAt: true, user: { select: personColumns } },
  });
  return rows.map(({ role, createdAt, user }) => ({ ...user, role, since: createdAt.toISOString() }));
}
