import "server-only";
import { z } from "zod";
import { type Likeness, likenessKinds, wordsIn } from "../../domain/likeness";
import { characterEnd, foldText } from "../../domain/search-fold";
import { sentencesIn } from "../../domain/sentence";
import { commonPart } from "../../domain/similar-span";
import { snapToGraphemes } from "../../domain/span";
import type { Page, PageQuery } from "../../schemas/list";
import type { LikePassage } from "../../schemas/passage";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { decodeCursor, toPage } from "../http/cursor";
import { Problem } from "../problem";
import { run } from "../thread/run";

/** As many passages are compared word by word, of those that trigrams call the most similar. */
const compared = 500;
/** As many phrases are looked for: a claim's own words, and those that assert it. */
const maxPhrases = 6;
/** From 0 to 1: how much of a phrase's trigrams a passage has to have in one stretch. Below that words differ too much. */
const similarEnough = 0.45;
/** What is shown on either side of the words, in code points. */
const context = 90;

/** The place in the list, which is worked out anew for each page. */
const PlaceSchema = z.tuple([z.int().min(0)]);

/**
 * The passages of the project's current texts that say nearly what a claim says, the most like first. An index of trigrams
 * finds some; these are compared word by word.
 * @throws Problem `not-found`
 */
export async function listLikePassages(
  permit: Permit<"read">,
  claimId: string,
  { cursor, limit = 50 }: PageQuery,
): Promise<Page<LikePassage>> {
  const from = decodeCursor(PlaceSchema, cursor)?.[0] ?? 0;
  const phrases = await phrasesOf(permit, claimId);
  const found = await candidates(permit, phrases);
  const likeness = await run(
    "comparePassages",
    found.length * phrases.length > 100,
    phrases,
    found.map(({ words }) => words),
  );
  const ranked = found
    .flatMap((passage, index) => ({ ...passage, like: likeness[index] ?? null }))
    .filter((passage): passage is Ranked => passage.like !== null)
    .sort(byLikeness);
  const page = toPage(
    ranked.slice(from, from + limit + 1).map((passage, index) => ({ ...passage, place: from + index + 1 })),
    limit,
    ({ place }) => [place],
    (passage) => passage,
  );
  return { ...page, items: await present(permit, claimId, page.items) };
}

interface Candidate {
  versionId: string;
  start: number;
  startCodePoint: number;
  endCodePoint: number;
  words: string;
}

type Ranked = Candidate & { like: Likeness };

/** The very words first, then what says nearly the same, then rivals, which do not say it. */
function byLikeness(one: Ranked, other: Ranked): number {
  const order = ({ like }: Ranked) => likenessKinds.indexOf(like.kind);
  return (
    order(one) - order(other) ||
    other.like.likeness - one.like.likeness ||
    (one.versionId < other.versionId ? -1 : one.versionId > other.versionId ? 1 : one.start - other.start)
  );
}

/** What is looked for, folded: the claim's words and those that assert it, sentence by sentence; none of a word alone. */
async function phrasesOf({ projectId }: Permit<"read">, id: string): Promise<string[]> {
  const claim = await prisma().claim.findFirst({
    where: { projectId, id, deletedAt: null },
    select: {
      text: true,
      occurrences: {
        where: { deletedAt: null, annotation: { deletedAt: null } },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: 20,
        select: {
          annotation: {
            select: {
              anchors: { where: { replacedAt: null, start: { not: null } }, take: 1, select: { quote: true } },
            },
          },
        },
      },
    },
  });
  if (!claim) throw new Problem("not-found");
  const quotes = claim.occurrences.flatMap(({ annotation }) => annotation.anchors.map(({ quote }) => quote));
  const sentences = [claim.text, ...quotes].flatMap((words) =>
    [...sentencesIn(words, { start: 0, end: words.length })].map(({ start, end }) => words.slice(start, end)),
  );
  const folded = sentences.map((sentence) => foldText(sentence.slice(0, 1_000)).folded.trim());
  return [...new Set(folded)].filter((phrase) => wordsIn(phrase).length > 1).slice(0, maxPhrases);
}

async function candidates({ projectId }: Permit<"read">, phrases: readonly string[]): Promise<Candidate[]> {
  if (phrases.length === 0) return [];
  const similar = phrases.map((phrase) => Prisma.sql`passage.words %> ${phrase}`);
  const likeness = phrases.map((phrase) => Prisma.sql`word_similarity(${phrase}, passage.words)`);
  const [, rows] = await prisma().$transaction([
    prisma().$queryRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(similarEnough)}, TRUE)`,
    prisma().$queryRaw<Candidate[]>`
      SELECT passage."versionId", passage.start, passage."startCodePoint", passage."endCodePoint", passage.words
      FROM "Passage" passage
      JOIN "Article" article ON article."currentVersionId" = passage."versionId" AND article."deletedAt" IS NULL
      WHERE passage."projectId" = ${projectId}::uuid AND (${Prisma.join(similar, " OR ")})
      ORDER BY greatest(${Prisma.join(likeness)}) DESC, passage."versionId", passage.start
      LIMIT ${compared}`,
  ]);
  return rows;
}

interface Surroundings {
  before: string;
  text: string;
  after: string;
  id: string;
  title: string;
  publisher: string | null;
  published: string | null;
  language: string;
}

/** The passages with their articles and what stands around the words, which the database cuts out of the texts. */
async function present(permit: Permit<"read">, claimId: string, passages: readonly Ranked[]): Promise<LikePassage[]> {
  if (passages.length === 0) return [];
  const places = passages.map(({ versionId, startCodePoint, endCodePoint }, number) => ({
    number,
    versionId,
    startCodePoint,
    endCodePoint,
  }));
  const [rows, asserted] = await Promise.all([
    prisma().$queryRaw<Surroundings[]>`
      SELECT article.id, article.title, article.publisher, article.published, article.language,
        substr(version.text, greatest(place."startCodePoint" - ${context}::int, 0) + 1,
          least(place."startCodePoint", ${context}::int)) AS before,
        substr(version.text, place."startCodePoint" + 1, place."endCodePoint" - place."startCodePoint") AS text,
        substr(version.text, place."endCodePoint" + 1, ${context}::int) AS after
      FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
        AS place ("versionId" uuid, "startCodePoint" int, "endCodePoint" int, number int)
      JOIN "ArticleVersion" version ON version.id = place."versionId"
      JOIN "Article" article ON article.id = version."articleId"
      ORDER BY place.number`,
    assertedSpans(permit, claimId, [...new Set(passages.map(({ versionId }) => versionId))]),
  ]);
  return passages.flatMap(({ versionId, start, like }, index) => {
    const row = rows[index];
    if (!row) return [];
    const { id, title, publisher, published, language, text } = row;
    const { origins } = foldText(text);
    // Folding may have left out space before the first word.
    const lead = foldText(text).folded.length - foldText(text).folded.trimStart().length;
    const within = snapToGraphemes(text, {
      start: origins[lead + like.span.start] ?? 0,
      end: characterEnd(text, origins[lead + like.span.end - 1] ?? 0),
    });
    const span = { start: start + within.start, end: start + within.end };
    return {
      article: { id, title, publisher, published, language, versionId },
      ...span,
      quote: text.slice(within.start, within.end),
      before: row.before + text.slice(0, within.start),
      after: text.slice(within.end) + row.after,
      likeness: Math.round(like.likeness * 1_000) / 1_000,
      kind: like.kind,
      isAttached: asserted.some((one) => one.versionId === versionId && commonPart(one, span) > 0),
    };
  });
}

/** Where words of some versions assert the claim already. */
function assertedSpans({ projectId }: Permit<"read">, claimId: string, versionIds: string[]) {
  return prisma().$queryRaw<{ versionId: string; start: number; end: number }[]>`
    SELECT anchor."versionId", anchor.start, anchor."end"
    FROM "Occurrence" occurrence
    JOIN "Annotation" annotation ON annotation.id = occurrence."annotationId" AND annotation."deletedAt" IS NULL
    JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."replacedAt" IS NULL
      AND anchor.start IS NOT NULL AND anchor."versionId" = ANY(${versionIds}::uuid[])
    WHERE occurrence."projectId" = ${projectId}::uuid AND occurrence."claimId" = ${claimId}::uuid
      AND occurrence."deletedAt" IS NULL`;
}
