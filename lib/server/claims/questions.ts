import "server-only";
import type { ListedQuestion, QuestionQuery } from "../../schemas/claim";
import type { Page, PageQuery } from "../../schemas/list";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { searchPage } from "./search";

/** How many questions a form offers at once. */
const offered = 20;

/** The questions of a project, the latest first; the most similar first where words are searched for. */
export async function listQuestions(
  permit: Permit<"read">,
  { q, cursor, limit = offered }: QuestionQuery & PageQuery = {},
): Promise<Page<ListedQuestion>> {
  const page = q?.trim()
    ? await searchPage({ table: "QuestionWords", condition: ofProject(permit) }, q, { cursor, limit })
    : await latestPage(permit, cursor, limit);
  return { ...page, items: await questionsOf(page.items) };
}

function ofProject({ projectId }: Permit<"read">): Prisma.Sql {
  return Prisma.sql`found."projectId" = ${projectId}::uuid`;
}

async function latestPage(permit: Permit<"read">, cursor: string | undefined, limit: number): Promise<Page<string>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await database().query<{ id: string; createdAt: Date }>(Prisma.sql`
    SELECT id, "createdAt" FROM "QuestionWords" found
    WHERE ${ofProject(permit)}
      ${after ? Prisma.sql`AND ("createdAt", id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : Prisma.empty}
    ORDER BY "createdAt" DESC, id DESC
    LIMIT ${limit + 1}`);
  return toPage(
    rows,
    limit,
    ({ createdAt, id }) => [createdAt.toISOString(), id],
    ({ id }) => id,
  );
}

/** Some questions in the order of their ids, each with the number of its claims. */
function questionsOf(ids: readonly string[]): Promise<ListedQuestion[]> {
  return database().query(Prisma.sql`
    SELECT question.id, question.text, (
      SELECT count(*)::int FROM "Claim" claim WHERE claim."questionId" = question.id AND claim."deletedAt" IS NULL
    ) AS "claimCount"
    FROM unnest(${ids}::uuid[]) WITH ORDINALITY asked (id, place)
    CROSS JOIN LATERAL (SELECT id, text FROM "Question" WHERE id = asked.id LIMIT 1) question
    ORDER BY asked.place`);
}
