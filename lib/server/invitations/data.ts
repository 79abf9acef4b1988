import "server-only";
import type { Role } from "../../domain/permissions";
import type { Permit } from "../actor";
import { hashSecret } from "../auth/secret-token";
import { prisma } from "../db/database";
import { personColumns } from "../people";

/** What a link that still works is for. */
export type Invitation =
  | { kind: "project"; id: string; projectId: string; projectName: string; role: Role; invitedBy: string }
  | { kind: "password"; id: string; userId: string; name: string; email: string };

/** The invitation behind a link's secret, or null where the link does not work (any more). */
export async function findInvitation(secret: string): Promise<Invitation | null> {
  const found = await prisma().invitation.findUnique({
    where: { tokenHash: hashSecret(secret), deletedAt: null, usedAt: null, expiresAt: { gt: new Date() } },
    select: {
      id: true,
      role: true,
      project: { select: { id: true, name: true } },
      user: { select: { id: true, name: true, email: true } },
      changedBy: { select: { name: true } },
    },
  });
  if (found?.project && found.role) {
    const { id, role, project, changedBy } = found;
    return { kind: "project", id, role, projectId: project.id, projectName: project.name, invitedBy: changedBy.name };
  }
  if (found?.user) return { kind: "password", id: found.id, userId: found.user.id, ...nameOf(found.user) };
  return null;
}

function nameOf({ name, email }: { name: string; email: string }) {
  return { name, email };
}

export interface OpenInvitation {
  id: string;
  role: Role;
  expiresAt: string;
  invitedBy: { id: string; name: string };
}

/** The links into a project that nobody has used yet. */
export async function listInvitations(permit: Permit<"manage">): Promise<OpenInvitation[]> {
  const rows = await prisma().invitation.findMany({
    where: { projectId: permit.projectId, deletedAt: null, usedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
    select: { id: true, role: true, expiresAt: true, changedBy: { select: personColumns } },
  });
  return rows.flatMap(({ id, role, expiresAt, changedBy }) =>
    role ? [{ id, role, expiresAt: expiresAt.toISOString(), invitedBy: changedBy }] : [],
  );
}
