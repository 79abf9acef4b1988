import "server-only";
import type { Role } from "../../domain/permissions";
import type { Person } from "../../schemas/person";
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

/** Everybody who is, or ever was, a member: all who can have done something in the project. */
export async function listEverMembers(permit: Permit<"read">): Promise<Person[]> {
  const rows = await prisma().membership.findMany({
    where: { projectId: permit.projectId },
    orderBy: { user: { name: "asc" } },
    select: { user: { select: personColumns } },
  });
  return rows.map(({ user }) => user);
}
