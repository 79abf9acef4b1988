import "server-only";
import type { ChangeProject, CreateProject, ProjectRecord } from "../../schemas/project";
import { type Actor, type Permit, permit } from "../actor";
import { prisma } from "../db/database";
import { omitUndefined } from "../db/omit-undefined";
import { createIdempotently } from "../idempotency";
import { Problem } from "../problem";
import { getProject } from "./data";

/** Makes a project; who makes it is its first manager. */
export async function createProject(actor: Actor, { id, ...body }: CreateProject): Promise<ProjectRecord> {
  const made = await createIdempotently(
    actor,
    { id, scope: "projects", body },
    (projectId) => prisma().project.findUnique({ where: { id: projectId }, select: { requestHash: true } }),
    (key) =>
      prisma().project.create({
        data: {
          ...key,
          ...omitUndefined(body),
          changedById: actor.id,
          memberships: { create: { userId: actor.id, role: "manager", changedById: actor.id } },
        },
        select: { id: true },
      }),
  );
  return getProject(await permit(actor, { project: made }, "read"));
}

/** @throws Problem `stale` with the current record */
export async function changeProject(
  permit: Permit<"manage" | "read">,
  { version, ...changes }: ChangeProject,
): Promise<ProjectRecord> {
  const { count } = await prisma().project.updateMany({
    where: { id: permit.projectId, version },
    data: { ...omitUndefined(changes), version: { increment: 1 }, changedById: permit.actor.id },
  });
  const current = await getProject(permit);
  if (count === 0) throw new Problem("stale", { current });
  return current;
}

/** Takes a project out of everybody's lists: nothing of it is read or written until a manager brings it back. */
export async function deleteProject(permit: Permit<"manage">): Promise<void> {
  await prisma().project.updateMany({
    where: { id: permit.projectId, deletedAt: null },
    data: { deletedAt: new Date(), version: { increment: 1 }, changedById: permit.actor.id },
  });
}

/** Brings a deleted project back as it was. Doing it twice changes nothing. */
export async function restoreProject(permit: Permit<"manage" | "read">): Promise<ProjectRecord> {
  await prisma().project.updateMany({
    where: { id: permit.projectId, deletedAt: { not: null } },
    data: { deletedAt: null, version: { increment: 1 }, changedById: permit.actor.id },
  });
  return getProject(permit);
}
