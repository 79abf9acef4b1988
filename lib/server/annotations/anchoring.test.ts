import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { codePointLength } from "../../domain/offset";
import { snapToGraphemes } from "../../domain/span";
import { readJsonl } from "../../formats/jsonl";
import { CreateAnnotationSchema, type Position } from "../../schemas/annotation";
import type { ArticleRecord } from "../../schemas/article";
import { exported } from "../../testing/exports";
import { importText, makeTeam, type Team } from "../../testing/people";
import { anySelection, anyText, spanIn } from "../../testing/text";
import { getArticle } from "../articles/data";
import { database, prisma } from "../db/database";
import { getAnnotation, listAnnotations } from "./data";
import { createAnnotation } from "./mutations";

let team: Team;

beforeAll(async () => {
  team = await makeTeam();
});

async function annotate({ id }: ArticleRecord, place: Position) {
  const input = CreateAnnotationSchema.parse({ ...place, comment: "Look here." });
  return (await createAnnotation(await team.may("annotator", "annotate"), id, input)).value;
}

/** The ways in which a client may say where a stretch of a text is. */
const ways = ["UTF-16", "code points", "both units", "its words"] as const;

describe("an annotation", () => {
  it("has the words that stand at its offsets, on import, in the database and in the export, in both units", async () => {
    const made = new Set<string>();
    const anyWay = fc.constantFrom(...ways);
    await fc.assert(
      fc.asyncProperty(anyText, anySelection, anyWay, async (sent, selection, way) => {
        const article = await importText(team, sent);
        const { text } = article;
        // No more than this may be sent as the words around a quote.
        fc.pre(text.length <= 1_000);
        const span = snapToGraphemes(text, spanIn(text, selection));
        fc.pre(span.start < span.end);
        const quote = text.slice(span.start, span.end);
        const [startCodePoint, endCodePoint] = [span.start, span.end].map((at) => codePointLength(text.slice(0, at)));
        const places: Record<(typeof ways)[number], Position> = {
          "UTF-16": span,
          "code points": { startCodePoint, endCodePoint },
          "both units": { ...span, startCodePoint, endCodePoint, quote },
          "its words": { quote, prefix: text.slice(0, span.start), suffix: text.slice(span.end) },
        };
        const annotation = await annotate(article, places[way]);
        expect(annotation).toMatchObject({ ...span, startCodePoint, endCodePoint, quote });
        made.add(annotation.id);

        const stored = await getArticle(await team.may("viewer", "read"), article.id);
        expect(stored.text).toBe(text);
        expect(stored.text.slice(annotation.start, annotation.end)).toBe(quote);
        const points = [...stored.text];
        expect(points.slice(annotation.startCodePoint, annotation.endCodePoint).join("")).toBe(quote);
        const around = stored.text.slice(0, annotation.start).endsWith(annotation.prefix);
        expect(around && stored.text.slice(annotation.end).startsWith(annotation.suffix)).toBe(true);
        for (const block of stored.blocks) {
          const words = points.slice(block.startCodePoint, block.endCodePoint).join("");
          expect(words).toBe(stored.text.slice(block.start, block.end));
        }
      }),
      { numRuns: 30 },
    );

    // PostgreSQL counts code points, from 1.
    const wrong = await database().withConnection((connection) =>
      connection.rows(
        `SELECT anchor.id FROM "Anchor" anchor
         JOIN "ArticleVersion" version ON version.id = anchor."versionId"
         WHERE anchor."projectId" = $1 AND anchor.quote IS DISTINCT FROM
           substr(version.text, anchor."startCodePoint" + 1, anchor."endCodePoint" - anchor."startCodePoint")`,
        [team.projectId],
      ),
    );
    expect(wrong).toEqual([]);

    const texts = new Map<string, string>();
    const seen = new Set<string>();
    for await (const record of readJsonl(exported(await team.may("viewer", "read"), "jsonl"))) {
      if (record.type === "version") texts.set(record.id, record.text);
      if (record.type !== "anchor" || !made.has(record.annotationId)) continue;
      seen.add(record.annotationId);
      const text = texts.get(record.versionId) ?? "";
      expect(text.slice(record.start ?? 0, record.end ?? 0)).toBe(record.quote);
      expect([...text].slice(record.startCodePoint ?? 0, record.endCodePoint ?? 0).join("")).toBe(record.quote);
    }
    expect(seen).toEqual(made);
  });

  it("keeps 32 code units of what stands around it", async () => {
    const article = await importText(team, `${"a".repeat(40)} Wort ${"b".repeat(40)}`);
    const { prefix, suffix } = await annotate(article, { quote: "Wort" });
    expect([prefix, suffix]).toEqual([`${"a".repeat(31)} `, ` ${"b".repeat(31)}`]);
  });
});

const family = "👨‍👩‍👧‍👦";
const text = `Ja${family}. Ja, Sütlü.`;
const length = text.length;

describe("a place that is not in the text is refused by the field that says so", () => {
  it.each<[string, object, string, string, object?]>([
    ["nothing that says where", {}, "start", "span-missing"],
    ["no end", { start: 0 }, "end", "span-missing"],
    ["no start", { end: 2 }, "start", "span-missing"],
    ["no end in code points", { startCodePoint: 0 }, "endCodePoint", "span-missing"],
    ["no start in code points", { endCodePoint: 2 }, "startCodePoint", "span-missing"],
    ["an end before the start", { start: 2, end: 1 }, "end", "span-reversed"],
    ["the same in code points", { startCodePoint: 2, endCodePoint: 1 }, "endCodePoint", "span-reversed"],
    ["nothing between the ends", { start: 2, end: 2 }, "end", "span-empty"],
    ["a start before the text", { start: -1, end: 2 }, "start", "span-out-of-range", { length }],
    ["an end after the text", { start: 0, end: length + 1 }, "end", "span-out-of-range", { length }],
    ["an end far after it", { start: 0, end: 1e300 }, "end", "span-out-of-range", { length }],
    [
      "an end after it in code points",
      { startCodePoint: 0, endCodePoint: [...text].length + 1 },
      "endCodePoint",
      "span-out-of-range",
      { length: [...text].length },
    ],
    ["half an offset", { start: 0.5, end: 2 }, "start", "span-not-an-integer"],
    ["half an offset in code points", { startCodePoint: 0, endCodePoint: 1.5 }, "endCodePoint", "span-not-an-integer"],
    [
      "a start in an emoji",
      { start: 4, end: length },
      "start",
      "span-in-grapheme",
      { before: 2, after: 2 + family.length },
    ],
    ["an end in an emoji", { start: 0, end: 3 }, "end", "span-in-grapheme", { before: 2, after: 2 + family.length }],
    [
      "an end in it in code points",
      { startCodePoint: 0, endCodePoint: 4 },
      "endCodePoint",
      "span-in-grapheme",
      { before: 2, after: 2 + [...family].length },
    ],
    [
      "units that differ",
      { start: 0, end: 2, startCodePoint: 0, endCodePoint: 3 },
      "endCodePoint",
      "span-units-differ",
    ],
    ["other words", { start: 0, end: 2, quote: "Ne" }, "quote", "quote-mismatch", { actual: "Ja" }],
    ["other words before it", { start: length - 6, end: length, prefix: "Ja " }, "prefix", "quote-context-mismatch"],
    ["other words after it", { start: 0, end: 2, suffix: "." }, "suffix", "quote-context-mismatch"],
    ["words that stand nowhere", { quote: "Nein" }, "quote", "quote-not-found"],
    ["words that stand twice", { quote: "Ja" }, "quote", "quote-ambiguous", { count: 2 }],
  ])("%s", async (_, place, field, code, values) => {
    const article = await importText(team, text);
    const before = await prisma().claim.count();
    const input = CreateAnnotationSchema.parse({ ...place, claim: { text: "So it is.", question: "Is it?" } });
    const asked = createAnnotation(await team.may("annotator", "annotate"), article.id, input);
    await expect(asked).rejects.toMatchObject({
      code: "invalid",
      status: 422,
      fields: [{ path: [field], code, ...(values && { values }) }],
    });
    const { items } = await listAnnotations(await team.may("viewer", "read"), article.textVersion.id, {});
    expect([items, await prisma().claim.count()]).toEqual([[], before]);
  });
});

it("words are found in either Unicode form", async () => {
  const article = await importText(team, text);
  const annotation = await annotate(article, { quote: "Sütlü".normalize("NFD") });
  expect(await getAnnotation(await team.may("viewer", "read"), annotation.id)).toMatchObject({ quote: "Sütlü" });
});
