import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { ChangeAnnotationSchema, CreateAnnotationSchema } from "../../schemas/annotation";
import type { ArticleRecord } from "../../schemas/article";
import { expectLines, linesOf } from "../../testing/history";
import { importText, makeTeam, type Team } from "../../testing/people";
import { getAnnotation, listAnnotations, listOrphans } from "../annotations/data";
import { changeAnnotation, createAnnotation, deleteAnnotation, restoreAnnotation } from "../annotations/mutations";
import { getClaim } from "../claims/detail";
import { prisma } from "../db/database";
import { coverageOfArticles } from "./data";
import { createVersion } from "./version";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

const annotating = () => team.may("annotator", "annotate");
const reading = () => team.may("viewer", "read");

async function annotate({ id }: ArticleRecord, quote: string) {
  const input = CreateAnnotationSchema.parse({ quote, claim: { text: `${quote}, it says.` } });
  return (await createAnnotation(await annotating(), id, input)).value;
}

async function follow(article: ArticleRecord, text: string, id?: string): Promise<ArticleRecord> {
  return createVersion(await team.may("annotator", "import"), article.id, { id, after: article.textVersion.id, text });
}

const before = "On Monday 640 fell. The bridge held, says the ministry. 1 500 fled.";

async function make() {
  const article = await importText(team, before);
  const [fell, bridge, fled] = [
    await annotate(article, "640 fell"),
    await annotate(article, "The bridge held"),
    await annotate(article, "1 500 fled"),
  ];
  return { article, fell, bridge, fled };
}

const after = "On Monday 640 fell. Nobody knows of a bridge. At last 1 500 fled.";

describe("a later text of an article", () => {
  it("has the annotations where their words stand in it, with their claims, and orphans the others", async () => {
    const { article, fell, bridge, fled } = await make();
    const claims = await prisma().claim.count();
    const next = await follow(article, after);
    expect(next).toMatchObject({ text: after, textVersion: { number: 2 } });
    const { items } = await listAnnotations(await reading(), next.textVersion.id, {});
    expect(items).toMatchObject([
      {
        ...fell,
        versionId: next.textVersion.id,
        origin: "kept",
        prefix: expect.any(String),
        suffix: expect.any(String),
      },
      { id: fled.id, origin: "moved", quote: "1 500 fled", claims: fled.claims },
    ]);
    for (const { start, end, quote } of items) expect(after.slice(start, end)).toBe(quote);
    const orphans = await listOrphans(await reading(), article.id, {});
    expect(orphans.items).toEqual([{ ...bridge, origin: "orphaned" }]);
    expect(await getAnnotation(await reading(), bridge.id)).toEqual(orphans.items[0]);
    expect(await prisma().claim.count()).toBe(claims);
  });

  it("is what is counted, and an orphan's claim says where its words stood", async () => {
    const { article, bridge } = await make();
    await follow(article, after);
    const coverage = await coverageOfArticles(await reading(), [article.id]);
    expect(coverage.get(article.id)).toMatchObject({ total: 2 });
    const claim = await getClaim(await reading(), bridge.claims[0]?.id ?? "");
    expect(claim).toMatchObject({
      occurrenceCount: 0,
      occurrences: [{ quote: "The bridge held", isOrphaned: true, article: { versionNumber: 1 } }],
    });
  });

  it("finds an orphan again where its words are back", async () => {
    const { article, bridge } = await make();
    const third = await follow(await follow(article, after), `A correction. ${before}`);
    expect(await getAnnotation(await reading(), bridge.id)).toMatchObject({
      versionId: third.textVersion.id,
      origin: "moved",
      quote: "The bridge held",
    });
    expect((await listOrphans(await reading(), article.id, {})).items).toEqual([]);
  });

  it("takes an orphan onto other words by hand", async () => {
    const { article, bridge } = await make();
    await follow(article, after);
    const change = ChangeAnnotationSchema.parse({ version: bridge.version, quote: "Nobody knows of a bridge" });
    const placed = await changeAnnotation(await annotating(), bridge.id, change);
    expect(placed).toMatchObject({ origin: "moved", quote: "Nobody knows of a bridge", version: bridge.version + 1 });
  });

  it("also has what was taken back, for when that comes back", async () => {
    const { article, fell } = await make();
    await deleteAnnotation(await annotating(), fell.id, 1);
    const next = await follow(article, after);
    expect(await restoreAnnotation(await annotating(), fell.id, 1)).toMatchObject({ versionId: next.textVersion.id });
  });

  it("is one line in the history, and one for each annotation that it lost", async () => {
    const { article } = await make();
    const lines = await linesOf(team, () => follow(article, after));
    expectLines(lines, [
      ["Edda", "created", "ArticleVersion"],
      ["Edda", "changed", "Annotation", { after: { origin: "orphaned" } }],
    ]);
  });

  it("is made once, however often it is sent", async () => {
    const { article } = await make();
    const id = randomUUID();
    const sent = await Promise.all([follow(article, after, id), follow(article, after, id)]);
    expect(sent.map(({ textVersion }) => [textVersion.id, textVersion.number])).toEqual([
      [id, 2],
      [id, 2],
    ]);
    expect(await prisma().anchor.count({ where: { versionId: id } })).toBe(3);
  });

  it("is refused to who saw an earlier one, and where nothing changed", async () => {
    const { article } = await make();
    await expect(follow(article, before)).rejects.toMatchObject({
      fields: [{ path: ["text"], code: "text-unchanged" }],
    });
    const next = await follow(article, after);
    const late = follow(article, "Something else.");
    await expect(late).rejects.toMatchObject({ code: "stale", current: { versionId: next.textVersion.id } });
  });

  it("leaves no annotation behind that is made at the same time", async () => {
    const { article } = await make();
    const [next] = await Promise.all([
      follow(article, `${before} More.`),
      ...["says", "Monday", "ministry"].map((quote) => annotate(article, quote).catch(() => null)),
    ]);
    const made = await prisma().annotation.findMany({ where: { articleId: article.id }, select: { id: true } });
    const placed = await prisma().anchor.findMany({
      where: { versionId: next.textVersion.id },
      select: { annotationId: true },
    });
    expect(placed.map(({ annotationId }) => annotationId).sort()).toEqual(made.map(({ id }) => id).sort());
  });
});
