import "server-only";
import { canGrant, type Role } from "../../domain/permissions";
import type { Administrator, Permit } from "../actor";
import { hashSecret } from "../auth/secret-token";
import { canSignIn } from "../auth/sign-in";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";

/** What a link that still works is for. */
export type Invitation =
  | { kind: "project"; id: string; projectId: string; projectName: string; role: Role; invitedBy: string }
  | { kind: "password"; id: string; userId: string; name: string; email: string };

/** A link with what its maker may do today. */
interface LinkRow {
  id: string;
  role: Role | null;
  projectId: string | null;
  projectName: string | null;
  userId: string | null;
  userName: string | null;
  email: string | null;
  userDeactivatedAt: Date | null;
  userIsDemo: boolean | null;
  expiresAt: Date;
  makerId: string;
  makerName: string;
  makerRole: Role | null;
  isAdministrator: boolean;
  isDemo: boolean;
  deactivatedAt: Date | null;
}

/** The open links that a condition leaves, whoever made them. */
function openLinks(tx: Prisma.TransactionClient, condition: Prisma.Sql, lock = false): Promise<LinkRow[]> {
  return tx.$queryRaw<LinkRow[]>`
    SELECT link.id, link.role::text AS role, link."projectId", project.name AS "projectName", link."userId",
      target.name AS "userName", target.email, target."deactivatedAt" AS "userDeactivatedAt",
      target."isDemo" AS "userIsDemo", link."expiresAt", maker.id AS "makerId", maker.name AS "makerName",
      membership.role::text AS "makerRole", maker."isAdministrator", maker."isDemo", maker."deactivatedAt"
    FROM "Invitation" link
    JOIN "User" maker ON maker.id = link."changedById"
    LEFT JOIN "Project" project ON project.id = link."projectId"
    LEFT JOIN "User" target ON target.id = link."userId"
    LEFT JOIN "Membership" membership ON membership."projectId" = link."projectId"
      AND membership."userId" = maker.id AND membership."deletedAt" IS NULL
    WHERE link."deletedAt" IS NULL AND link."usedAt" IS NULL AND link."expiresAt" > now() AND ${condition}
    ORDER BY link."createdAt" DESC, link.id DESC
    ${lock ? Prisma.sql`FOR UPDATE OF link` : Prisma.empty}`;
}

/** A link does what its maker could do today: with her right it ends. Null where it does not work. */
function workingLink(row: LinkRow): Invitation | null {
  if (!canSignIn(row)) return null;
  const { id, role, projectId, projectName, userId, userName: name, email } = row;
  if (projectId && projectName !== null && role) {
    const invitedBy = row.makerName;
    return row.makerRole && canGrant(row.makerRole, role)
      ? { kind: "project", id, role, projectId, projectName, invitedBy }
      : null;
  }
  if (!userId || name === null || email === null || !row.isAdministrator) return null;
  const target = { deactivatedAt: row.userDeactivatedAt, isDemo: row.userIsDemo ?? false };
  return canSignIn(target) ? { kind: "password", id, userId, name, email } : null;
}

/** The invitation behind a link's secret, or null where the link does not work (any more). */
export async function findInvitation(secret: string): Promise<Invitation | null> {
  return bySecret(prisma(), secret, false);
}

/**
 * The same, held until the transaction ends. Whoever takes her right from the link's maker withdraws the link too, and so
 * comes before or after.
 */
export async function lockInvitation(tx: Prisma.TransactionClient, secret: string): Promise<Invitation | null> {
  return bySecret(tx, secret, true);
}

async function bySecret(tx: Prisma.TransactionClient, secret: string, lock: boolean): Promise<Invitation | null> {
  const [row] = await openLinks(tx, Prisma.sql`link."tokenHash" = ${hashSecret(secret)}`, lock);
  return row ? workingLink(row) : null;
}

export interface OpenInvitation {
  id: string;
  role: Role;
  expiresAt: string;
  invitedBy: { id: string; name: string };
}

/** The links into a project that work and that nobody has used yet, whoever made them. */
export async function listInvitations(permit: Permit<"manage">): Promise<OpenInvitation[]> {
  const rows = await openLinks(prisma(), Prisma.sql`link."projectId" = ${permit.projectId}::uuid`);
  return rows.flatMap((row) => {
    const link = workingLink(row);
    const invitedBy = { id: row.makerId, name: row.makerName };
    return link?.kind === "project"
      ? [{ id: link.id, role: link.role, expiresAt: row.expiresAt.toISOString(), invitedBy }]
      : [];
  });
}

export interface OpenPasswordLink {
  id: string;
  user: { id: string; name: string };
  expiresAt: string;
  madeBy: { id: string; name: string };
}

/** The links to new passwords that work and that nobody has used yet. */
export async function listPasswordLinks(_proof: Administrator): Promise<OpenPasswordLink[]> {
  const rows = await openLinks(prisma(), Prisma.sql`link."userId" IS NOT NULL`);
  return rows.flatMap((row) => {
    const link = workingLink(row);
    if (link?.kind !== "password") return [];
    const user = { id: link.userId, name: link.name };
    return [
      { id: link.id, user, expiresAt: row.expiresAt.toISOString(), madeBy: { id: row.makerId, name: row.makerName } },
    ];
  });
}
