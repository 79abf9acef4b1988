import "server-only";
import { abilitiesOf } from "../../domain/permissions";
import { fairShares } from "../../domain/queue";
import type { AssignmentRecord, WorkloadRecord } from "../../schemas/assignment";
import type { Page } from "../../schemas/list";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { groupBy } from "../group-by";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { personColumns } from "../person-columns";

const assignmentColumns = {
  id: true,
  articleId: true,
  claimId: true,
  createdAt: true,
  changedById: true,
  article: { select: { title: true } },
  claim: { select: { text: true } },
  user: { select: personColumns },
} satisfies Prisma.AssignmentSelect;

type Row = Prisma.AssignmentGetPayload<{ select: typeof assignmentColumns }>;

/** What is assigned and to whom, the latest first. */
export async function listAssignments(
  permit: Permit<"read">,
  {
    person,
    cursor,
    limit = 50,
  }: { person?: string | undefined; cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<AssignmentRecord>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().assignment.findMany({
    where: {
      projectId: permit.projectId,
      deletedAt: null,
      OR: [{ article: { deletedAt: null } }, { claim: { deletedAt: null } }],
      ...(person && { userId: person }),
      ...(after && { AND: { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] } }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: assignmentColumns,
  });
  const page = toPage(
    rows,
    limit,
    (row) => [row.createdAt.toISOString(), row.id],
    (row) => row,
  );
  return { ...page, items: await presentAll(page.items) };
}

/** What was assigned to one person of an article or a claim. */
export async function getAssignment(
  permit: Permit<"read">,
  subject: { articleId: string } | { claimId: string },
  userId: string,
): Promise<AssignmentRecord> {
  const where = { projectId: permit.projectId, userId, ...subject };
  const row = await prisma().assignment.findFirstOrThrow({ where, select: assignmentColumns });
  const [record] = await presentAll([row]);
  if (!record) throw new Error("It was found.");
  return record;
}

async function presentAll(rows: readonly Row[]): Promise<AssignmentRecord[]> {
  const people = await prisma().user.findMany({
    where: { id: { in: [...new Set(rows.map(({ changedById }) => changedById))] } },
    select: personColumns,
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return rows.map(({ article, claim, user, changedById, createdAt, ...row }) => ({
    ...row,
    about: article?.title ?? claim?.text ?? "",
    person: user,
    assignedBy: byId.get(changedById) ?? { id: changedById, name: "" },
    createdAt: createdAt.toISOString(),
  }));
}

/** Whose some articles or claims are, by their id; of a claim without those that its articles are assigned to. */
export async function assigneesOf(
  permit: Permit<"read">,
  kind: "articleId" | "claimId",
  ids: readonly string[],
): Promise<Map<string, Person[]>> {
  const rows = await prisma().assignment.findMany({
    where: { projectId: permit.projectId, deletedAt: null, [kind]: { in: [...ids] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { articleId: true, claimId: true, user: { select: personColumns } },
  });
  const bySubject = groupBy(rows, (row) => row[kind] ?? "");
  return new Map(ids.map((id) => [id, (bySubject.get(id) ?? []).map(({ user }) => user)]));
}

/** Who gives verdicts in a project, by name. */
export async function listMarkers(permit: Permit<"read">): Promise<Person[]> {
  return (await markers(permit)).map(({ user }) => user);
}

async function markers({ projectId, project }: Permit<"read">) {
  const members = await prisma().membership.findMany({
    where: { projectId, deletedAt: null, user: { deactivatedAt: null } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: { role: true, quota: true, weight: true, user: { select: personColumns } },
  });
  return members.filter(({ role }) => abilitiesOf(role, project).includes("mark"));
}

/** What each member who marks has to do, and has done, by name. */
export async function getWorkload(permit: Permit<"manage" | "read">): Promise<WorkloadRecord[]> {
  const { projectId } = permit;
  const members = await markers(permit);
  const ids = members.map(({ user }) => user.id);
  const rows = await prisma().$queryRaw<(Omit<WorkloadRecord, "person"> & { id: string })[]>`
    SELECT one.id,
      (SELECT count(*)::int FROM "Mark" WHERE "projectId" = ${projectId}::uuid AND "authorId" = one.id) AS marks,
      (SELECT count(*)::int FROM "Reservation" WHERE "projectId" = ${projectId}::uuid AND "userId" = one.id
        AND "endedAt" IS NULL AND "expiresAt" > now()) AS held,
      (SELECT count(*)::int FROM "Assignment" assignment JOIN "Article" article ON article.id = assignment."articleId"
        WHERE assignment."projectId" = ${projectId}::uuid AND "userId" = one.id AND assignment."deletedAt" IS NULL
          AND article."deletedAt" IS NULL) AS articles,
      assigned.*
    FROM unnest(${ids}::uuid[]) one (id)
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS claims, (count(*) FILTER (WHERE NOT one.id = ANY(state."soJudgeIds")))::int AS unjudged
      FROM "ClaimState" state WHERE state."claimId" = ANY(assigned_claims(${projectId}::uuid, one.id))
    ) assigned`;
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  const shares = fairShares(new Map(members.map(({ user, weight }) => [user.id, weight])));
  return members.map(({ user, ...member }) => {
    const { marks = 0, held = 0, articles = 0, claims = 0, unjudged = 0 } = byId.get(user.id) ?? {};
    return { person: user, ...member, share: shares.get(user.id) ?? 0, marks, held, articles, claims, unjudged };
  });
}
