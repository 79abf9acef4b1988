import { beforeAll, describe, expect, it } from "vitest";
import { ChangeAnnotationSchema, CreateAnnotationSchema } from "../../schemas/annotation";
import type { ArticleRecord } from "../../schemas/article";
import { importText, makeTeam, type Team } from "../../testing/people";
import { database, prisma } from "../db/database";
import { changeAnnotation, createAnnotation } from "./mutations";

/* What the database itself holds to, whoever writes. */

let team: Team;
let article: ArticleRecord;

beforeAll(async () => {
  team = await makeTeam();
  article = await importText(team, "So it was said. So it was not.");
});

async function annotate(start = 0, end = 2) {
  const input = CreateAnnotationSchema.parse({ start, end, comment: "Look here." });
  return (await createAnnotation(await team.may("annotator", "annotate"), article.id, input)).value;
}

function run(sql: string, values: unknown[] = []): Promise<unknown[]> {
  return database().withConnection((connection) => connection.rows(sql, values));
}

async function anchorsOf(annotationId: string) {
  return prisma().anchor.findMany({ where: { annotationId }, orderBy: { createdAt: "asc" } });
}

describe("a moved edge", () => {
  it("is a new anchor, and the one before stays as it was but for when it was replaced", async () => {
    const { id } = await annotate();
    const before = await anchorsOf(id);
    const change = ChangeAnnotationSchema.parse({ version: 1, start: 0, end: 5 });
    await changeAnnotation(await team.may("manager", "annotate"), id, change);
    const [first, second] = await anchorsOf(id);
    expect(before).toEqual([{ ...first, replacedAt: null }]);
    expect(first?.replacedAt).toEqual(second?.createdAt);
    expect(second).toMatchObject({
      origin: "moved",
      quote: "So it",
      authorId: team.people.manager.id,
      replacedAt: null,
    });
  });

  it.each([
    ["start = start + 1", "only grows"],
    [`"replacedAt" = now()`, "only grows"],
    [`"replacedAt" = NULL`, "only grows"],
  ])("an anchor does not take %s", async (change, message) => {
    const { id } = await annotate();
    await expect(run(`UPDATE "Anchor" SET ${change} WHERE "annotationId" = $1`, [id])).rejects.toThrow(message);
  });
});

describe("an anchor is refused", () => {
  it.each([
    ["without one of its offsets", { end: null }, /Anchor_orphaned/],
    ["that is orphaned and has a place", { origin: "orphaned" }, /Anchor_orphaned/],
    ["with a quote of another length", { quote: "S" }, /Anchor_quote_length/],
    ["that ends where it begins", { end: 0 }, /Anchor_span/],
  ])("%s", async (_case, change, message) => {
    const { id } = await annotate();
    const copy = `INSERT INTO "Anchor" SELECT made.* FROM "Anchor" one,
      jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid()) || $2::jsonb) made
      WHERE one."annotationId" = $1`;
    await expect(run(copy, [id, JSON.stringify(change)])).rejects.toThrow(message);
  });

  it("in a version of another article", async () => {
    const { id } = await annotate();
    const other = await importText(team, "So it was said.");
    const copy = `INSERT INTO "Anchor" SELECT made.* FROM "Anchor" one,
      jsonb_populate_record(one, jsonb_build_object('id', gen_random_uuid(), 'versionId', $2::uuid)) made
      WHERE one."annotationId" = $1`;
    await expect(run(copy, [id, other.textVersion.id])).rejects.toThrow(/of another article/);
  });
});

it("an article's annotations are read in the order of the text from an index", async () => {
  const plan = await run(
    `EXPLAIN SELECT start FROM "Anchor" WHERE "versionId" = $1 AND "replacedAt" IS NULL
     AND (start, "end", "annotationId") > (3, 4, $2) ORDER BY start, "end", "annotationId" LIMIT 10`,
    [article.textVersion.id, article.id],
  );
  expect(JSON.stringify(plan)).toMatch(/Index .*Anchor_text_order_idx/);
  expect(JSON.stringify(plan)).not.toMatch(/Sort/);
});
