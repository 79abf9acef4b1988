import "server-only";
import type { Page } from "../../schemas/list";
import type { ProjectRecord } from "../../schemas/project";
import type { Actor, Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";

const projectColumns = {
  id: true,
  name: true,
  description: true,
  guidelines: true,
  marksRequired: true,
  resolverMayBeParty: true,
  annotatorsMayMark: true,
  blind: true,
  reservationMinutes: true,
  skipRule: true,
  assignedOnly: true,
  unaskedMarks: true,
  resolverBlind: true,
  reasonsRound: true,
  reportNames: true,
  version: true,
  createdAt: true,
} satisfies Prisma.ProjectSelect;

/** The projects that the actor is a member of, and her token reaches; the latest first. */
export async function listProjects(
  actor: Actor,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<ProjectRecord>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().membership.findMany({
    where: {
      userId: actor.id,
      deletedAt: null,
      ...(actor.reach?.projectIds && { projectId: { in: [...actor.reach.projectIds] } }),
      project: {
        deletedAt: null,
        ...(after && { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }),
      },
    },
    orderBy: [{ project: { createdAt: "desc" } }, { projectId: "desc" }],
    take: limit + 1,
    select: { role: true, project: { select: projectColumns } },
  });
  return toPage(
    rows,
    limit,
    ({ project }) => [project.createdAt.toISOString(), project.id],
    ({ role, project }) => ({ ...project, createdAt: project.createdAt.toISOString(), role }),
  );
}

export async function getProject(permit: Permit<"read">): Promise<ProjectRecord> {
  const project = await prisma().project.findUniqueOrThrow({
    where: { id: permit.projectId },
    select: projectColumns,
  });
  return { ...project, createdAt: project.createdAt.toISOString(), role: permit.role };
}
