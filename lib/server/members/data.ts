import "server-only";
import { z } from "zod";
import type { Role } from "../../domain/permissions";
import { foldText } from "../../domain/search-fold";
import type { Page, PageQuery } from "../../schemas/list";
import type { Person } from "../../schemas/person";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
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

/** The same by id; of an id that is nobody's here there is no name. */
export async function everMemberOf(permit: Permit<"read">): Promise<(id: string) => Person> {
  const people = new Map((await listEverMembers(permit)).map((person) => [person.id, person]));
  return (id) => people.get(id) ?? { id, name: "" };
}

const NameKeySchema = z.tuple([z.string(), z.uuid()]);

/** The members by name; of those whose name has, for each word of `q`, a word that begins with it. */
export async function findMembers(
  { projectId }: Permit<"read">,
  { q = "", cursor, limit = 20 }: PageQuery & { q?: string | undefined },
): Promise<Page<Person & { role: Role }>> {
  const after = decodeCursor(NameKeySchema, cursor);
  const words = foldText(q).folded.split(" ").filter(Boolean);
  const begins = (word: string) =>
    Prisma.sql`position(${` ${word}`} IN ' ' || replace(search_fold(person.name), '-', ' ')) > 0`;
  const rows = await prisma().$queryRaw<(Person & { role: Role })[]>`
    SELECT person.id, person.name, membership.role::text AS role
    FROM "Membership" membership JOIN "User" person ON person.id = membership."userId"
    WHERE membership."projectId" = ${projectId}::uuid AND membership."deletedAt" IS NULL
      ${words.length > 0 ? Prisma.sql`AND ${Prisma.join(words.map(begins), " AND ")}` : Prisma.empty}
      ${after ? Prisma.sql`AND (person.name, person.id) > (${after[0]}, ${after[1]}::uuid)` : Prisma.empty}
    ORDER BY person.name, person.id LIMIT ${limit + 1}`;
  return toPage(
    rows,
    limit,
    ({ name, id }) => [name, id],
    (row) => row,
  );
}
