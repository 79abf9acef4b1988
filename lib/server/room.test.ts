import { beforeAll, describe, expect, it } from "vitest";
import { CreateAnnotationSchema } from "../schemas/annotation";
import type { ArticleRecord } from "../schemas/article";
import { annotateMany, manySentences } from "../testing/many-claims";
import { importText, makeClaim, makeTeam, type Team } from "../testing/people";
import { walk } from "../testing/walk";
import { inTextSql } from "./annotations/in-text";
import { createAnnotation, deleteAnnotation } from "./annotations/mutations";
import { listArticleClaims } from "./claims/with-reviews";
import { database, prisma } from "./db/database";
import { Prisma } from "./db/generated/client";
import { listRoom, loadRoom } from "./room";

const count = 1_500;

let team: Team;
let article: ArticleRecord;

beforeAll(async () => {
  team = await makeTeam();
  const { annotator, reviewer, resolver, manager } = team.people;
  const people = { annotator: annotator.id, reviewers: [reviewer.id, resolver.id, manager.id] };
  // One article alone, and one among much else.
  for (const length of [40, count]) {
    article = await importText(team, manySentences(length));
    await database().withConnection((connection) => annotateMany(connection, article, people, length));
  }
}, 120_000);

const reading = () => team.may("viewer", "read");

describe("the reading room of an article with many claims", () => {
  it("begins with its first screenfuls and where the rest begins", async () => {
    const { first, article: whole } = await loadRoom(await reading(), article.id);
    expect(first.annotations).toHaveLength(100);
    expect(first.claims.map(({ id }) => id)).toEqual(first.annotations.flatMap(({ claimIds }) => claimIds));
    expect(first.claims[0]).toMatchObject({ marks: [{}, {}, {}], articleCount: 1 });
    for (const { start, end, quote } of first.annotations) expect(whole.text.slice(start, end)).toBe(quote);
    expect(first.nextCursor).not.toBeNull();
  });

  it("is read to its end, each annotation once, in the order of the text", async () => {
    const may = await reading();
    const { first } = await loadRoom(may, article.id);
    const rest = await walk(async (cursor) => {
      const page = await listRoom(may, article.id, { cursor: cursor ?? first.nextCursor ?? "", limit: 500 });
      return { items: page.annotations, nextCursor: page.nextCursor };
    });
    const starts = [...first.annotations, ...rest].map(({ start }) => start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(new Set(starts).size).toBe(count);
  });

  it("goes on where annotations were taken back meanwhile", async () => {
    const may = await reading();
    const page = await listRoom(may, article.id, { limit: 3 });
    for (const { id } of page.annotations) await deleteAnnotation(await team.may("manager", "annotate"), id, undefined);
    const next = await listRoom(may, article.id, { cursor: page.nextCursor ?? "", limit: 3 });
    expect(next.annotations.map(({ start }) => start > (page.annotations[2]?.start ?? 0))).toEqual([true, true, true]);
  });
});

describe("the claims that an article asserts", () => {
  it("come in the order of its text, each once, wherever else it stands", async () => {
    const may = await reading();
    const small = await importText(team, "So it was said. So it was said. So it was not.");
    const one = await annotate(small, 0, { text: "One." });
    const two = await annotate(small, 16, { id: one });
    const three = await annotate(small, 32, { text: "Three." });
    expect(two).toBe(one);
    const walked = await walk((cursor) => listArticleClaims(may, small.id, { cursor, limit: 1 }));
    expect(walked.map(({ id }) => id)).toEqual([one, three]);
    const { items } = await listArticleClaims(may, small.id, { claim: three });
    expect(items.map(({ id }) => id)).toEqual([three]);
    const elsewhere = await makeClaim(team);
    expect((await listArticleClaims(may, small.id, { claim: elsewhere.id })).items).toEqual([]);
  });
});

/** Annotates two characters of an article; returns the claim's id. */
async function annotate({ id }: ArticleRecord, start: number, claim: object): Promise<string> {
  const input = CreateAnnotationSchema.parse({ start, end: start + 2, claim });
  const { claims } = (await createAnnotation(await team.may("annotator", "annotate"), id, input)).value;
  return claims[0]?.id ?? "";
}

describe("the plan", () => {
  async function planOf(after: [number, number, string] | null): Promise<string> {
    const sql = inTextSql(await team.may("viewer", "read"), article.textVersion.id, after, 101);
    const lines = await prisma().$queryRaw<object[]>(Prisma.sql`EXPLAIN (COSTS OFF) ${sql}`);
    return lines.flatMap(Object.values).join("\n");
  }

  it.each([
    ["without statistics", ""],
    ["with them", "ANALYZE"],
  ])("of a page reads indexes and sorts no annotations, %s", async (_case, before) => {
    if (before) await prisma().$executeRawUnsafe(before);
    for (const after of [null, [40_000, 40_011, article.id] as [number, number, string]]) {
      const plan = await planOf(after);
      expect(plan).toMatch(/Index Scan using "Anchor_text_order_idx"/);
      expect(plan).not.toMatch(/Seq Scan on "?(Anchor|Annotation|Occurrence|Claim)|Hash Join|Merge Join/i);
    }
  });
});
