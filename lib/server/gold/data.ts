import "server-only";
import type { Layer, Verdict } from "../../domain/verdict";
import type { GoldClaim, GoldResult, JudgedGold } from "../../schemas/gold";
import type { Page } from "../../schemas/list";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, SeqKeySchema, toSeqPage } from "../http/cursor";
import { goldIsVisible } from "../marks/visible-marks";

interface GoldRow {
  seq: bigint;
  claimId: string;
  text: string;
  layer: Layer;
  verdict: Verdict;
  explanation: string;
  authorId: string;
  authorName: string;
  createdAt: Date;
  own: Verdict | null;
}

/**
 * What is known, and holds: the latest on a layer, not taken back, of words that the claim still has. What each person said
 * first is what counts, because who misses it is told.
 */
const currentGold = Prisma.sql`
  "GoldVerdict" gold
  JOIN "Claim" claim ON claim.id = gold."claimId" AND claim."deletedAt" IS NULL
  JOIN "User" author ON author.id = gold."authorId"
  CROSS JOIN LATERAL (
    SELECT CASE gold.layer WHEN 'so' THEN claim."soSinceVersion" ELSE claim."saidSinceVersion" END AS version
  ) since`;
const holds = Prisma.sql`
  gold.verdict IS NOT NULL AND gold."claimVersion" >= since.version
  AND NOT EXISTS (
    SELECT FROM "GoldVerdict" later
    WHERE later."claimId" = gold."claimId" AND later.layer = gold.layer AND later.seq > gold.seq)`;

/** A person's first verdict on the words that are known of. */
function firstVerdict(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT mark.verdict FROM "Mark" mark
    WHERE mark."claimId" = gold."claimId" AND mark.layer = gold.layer AND mark."authorId" = ${personId}
      AND mark."claimVersion" >= since.version AND mark.verdict IS NOT NULL
    ORDER BY mark.seq LIMIT 1)`;
}

function visibleGold(permit: Permit<"read">): Prisma.Sql {
  return Prisma.sql`gold."projectId" = ${permit.projectId}::uuid AND ${holds}
    AND ${Prisma.raw(goldIsVisible(permit, `gold."claimId"`, "gold.layer"))}`;
}

function goldRows(permit: Permit<"read">, which: Prisma.Sql, limit: number): Promise<GoldRow[]> {
  return prisma().$queryRaw<GoldRow[]>`
    SELECT gold.seq, gold."claimId", claim.text, gold.layer::text, gold.verdict::text, gold.explanation,
      gold."authorId", author.name AS "authorName", gold."createdAt",
      ${firstVerdict(Prisma.sql`${permit.actor.id}::uuid`)}::text AS own
    FROM ${currentGold}
    WHERE ${visibleGold(permit)} AND ${which}
    ORDER BY gold.seq DESC
    LIMIT ${limit}`;
}

/** What is known of some claims, to who may see it, with what she said first. */
export async function goldOfClaims(permit: Permit<"read">, claimIds: readonly string[]): Promise<JudgedGold[]> {
  if (claimIds.length === 0) return [];
  const which = Prisma.sql`gold."claimId" = ANY(${[...claimIds]}::uuid[])`;
  return (await goldRows(permit, which, 2 * claimIds.length)).map(toGold);
}

function toGold(row: GoldRow): JudgedGold {
  const { claimId, layer, verdict, explanation, authorId, authorName, createdAt, own } = row;
  const author = { id: authorId, name: authorName };
  const isRight = own && own === verdict;
  return { claimId, layer, verdict, explanation, author, createdAt: createdAt.toISOString(), own, isRight };
}

/** The claims of which something is known, as far as the reader may know it, with what she said of them first. */
export async function listGold(
  permit: Permit<"read">,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<Page<GoldClaim>> {
  const after = decodeCursor(SeqKeySchema, cursor);
  const which = after ? Prisma.sql`gold.seq < ${BigInt(after[0])}` : Prisma.sql`TRUE`;
  return toSeqPage(await goldRows(permit, which, limit + 1), limit, (row) => ({
    ...toGold(row),
    text: row.text,
  }));
}

/** How people did on what is known, by the known verdict; to who does not manage the project, how she did herself. */
export async function goldResults(permit: Permit<"read">): Promise<{ items: GoldResult[] }> {
  const onlyOwn = permit.abilities.includes("manage")
    ? Prisma.empty
    : Prisma.sql`AND person.id = ${permit.actor.id}::uuid`;
  const rows = await prisma().$queryRaw<
    { id: string; name: string; verdict: Verdict; right: number; missed: number }[]
  >`
    SELECT person.id, person.name, gold.verdict::text,
      count(*) FILTER (WHERE first.verdict = gold.verdict)::int AS right,
      count(*) FILTER (WHERE first.verdict <> gold.verdict)::int AS missed
    FROM ${currentGold}
    -- Who planted it knew.
    JOIN "Membership" member ON member."projectId" = gold."projectId" AND member."userId" <> gold."authorId"
    JOIN "User" person ON person.id = member."userId"
    CROSS JOIN LATERAL (SELECT ${firstVerdict(Prisma.sql`person.id`)} AS verdict) first
    WHERE gold."projectId" = ${permit.projectId}::uuid AND ${holds} AND first.verdict IS NOT NULL ${onlyOwn}
    GROUP BY person.id, person.name, gold.verdict
    ORDER BY person.name, person.id, gold.verdict`;
  const items: GoldResult[] = [];
  for (const { id, name, ...tally } of rows) {
    const last = items.at(-1);
    if (last?.person.id === id) last.tallies.push(tally);
    else items.push({ person: { id, name }, tallies: [tally] });
  }
  return { items };
}
