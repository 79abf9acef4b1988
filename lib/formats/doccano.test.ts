import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { writtenFiles } from "../testing/datasets";
import { anyDataset } from "../testing/datasets-arbitrary";
import { comparable, expectedArticles, heldMarks, importedFrom, readArticles } from "../testing/imports";
import { doccano, readDoccano } from "./doccano";

const read = (lines: string) => importedFrom(readDoccano, new Map([["a.jsonl", lines]]));
const line = (value: object) => `${JSON.stringify(value)}\n`;

describe("what was written is read again", () => {
  it("each annotation with who made it, what it asserts, and everybody's verdicts, in any dataset", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async ({ articles }) => {
        const files = await writtenFiles(doccano, articles);
        const found = await importedFrom(readDoccano, files);
        expect(found.problems).toEqual([]);
        const expected = expectedArticles(articles, ({ id, anchor, annotator, claims }) => ({
          id,
          start: anchor.start,
          end: anchor.end,
          labels: [],
          notes: [],
          by: annotator,
          claims: claims.map(({ claim, marks }) => ({
            id: claim.id,
            text: claim.text,
            marks: heldMarks(marks).map(({ layer, verdict, reviewer }) => ({
              layer,
              verdict,
              rationale: "",
              by: reviewer,
            })),
          })),
        }));
        expect(readArticles(found.articles)).toEqual(expected);
      }),
    );
  }, 60_000);
});

/**
 * What doccano takes for a line of a project for sequence labelling (backend/data_import/pipeline: TextData, SpanLabel), and
 * the columns that it keeps for itself.
 */
const DoccanoLineSchema = z.looseObject({
  text: z.string().min(1),
  label: z.array(z.tuple([z.int().min(0), z.int().min(0), z.string().min(1).max(100)])),
  id: z.undefined().optional(),
  filename: z.undefined().optional(),
  upload_name: z.undefined().optional(),
  uuid: z.undefined().optional(),
  example_uuid: z.undefined().optional(),
  "#line_number": z.undefined().optional(),
});

it("is what doccano reads: lines as Python counts them, spans in code points with a start before their end", async () => {
  await fc.assert(
    fc.asyncProperty(anyDataset, async ({ articles }) => {
      const text = (await writtenFiles(doccano, articles)).get("")?.toString() ?? "";
      // Python ends a line of a text file at LF, CR and CR LF.
      const lines = text.split(/\r\n?|\n/).filter((one) => one !== "");
      const quotes: string[] = [];
      for (const one of lines) {
        const { text, label } = DoccanoLineSchema.parse(JSON.parse(one));
        for (const [start, end] of label) {
          expect(start).toBeLessThan(end);
          quotes.push([...text].slice(start, end).join(""));
        }
      }
      const annotated = articles.flatMap(({ annotations }) => annotations.map(({ anchor }) => anchor.quote));
      expect(new Set(quotes)).toEqual(new Set(annotated));
    }),
  );
}, 60_000);

describe("what doccano wrote", () => {
  it("is read with its labels, also where these overlap or stand twice on the same words", async () => {
    const { articles, problems } = await read(
      line({
        id: 4,
        text: "👍 Bern liegt",
        label: [
          [2, 6, "ORT"],
          [0, 6, "ZEILE"],
          [2, 6, "ORT"],
        ],
        Comments: ["Hm."],
        wiki: 1,
      }),
    );
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ key: "1", about: {}, text: "👍 Bern liegt" }]);
    expect(articles[0]?.annotations.map(comparable)).toEqual(
      [
        { start: 3, end: 7, labels: ["ORT"] },
        { start: 3, end: 7, labels: ["ORT"] },
        { start: 0, end: 7, labels: ["ZEILE"] },
      ].map((one) => ({ ...one, notes: [], claims: [] })),
    );
  });

  it("is read with relations between its spans, which are left out, over several lines", async () => {
    const entities = [{ id: 0, start_offset: 0, end_offset: 4, label: "ORT" }];
    const relations = [{ id: 0, from_id: 0, to_id: 0, type: "in" }];
    const { articles } = await read(JSON.stringify({ text: "Bern liegt", entities, relations }, null, 2));
    expect(articles[0]?.annotations).toMatchObject([{ start: 0, end: 4, labels: ["ORT"] }]);
  });

  it("is read as labels where somebody relabelled there what was exported here", async () => {
    const claim = { id: "c", text: "So ist es.", said: null, so: "confirmed" };
    const spans = [{ start: 0, end: 4, annotation_id: "n", own: true, claims: [claim] }];
    const written = { text: "Bern liegt", label: [[0, 4, "confirmed"]], article_id: "a", annotator: "Edda", spans };
    const verdicts = async (value: object) => (await read(line(value))).articles[0]?.annotations;
    expect(await verdicts(written)).toMatchObject([
      { id: "n", labels: [], claims: [{ id: "c", marks: [{ verdict: "confirmed", by: "Edda" }] }] },
    ]);
    expect(
      await verdicts({
        ...written,
        label: [
          [0, 4, "refuted"],
          [5, 10, "ORT"],
        ],
      }),
    ).toMatchObject([
      { id: "n", labels: ["refuted"], claims: [{ id: "c", marks: [] }] },
      { start: 5, labels: ["ORT"], claims: [] },
    ]);
    expect(await verdicts({ ...written, label: [] })).toEqual([]);
  });
});

describe("what cannot be read is said, with its line", () => {
  it.each([
    ["a line without a text", line({ label: [[0, 1, "PER"]] }), { code: "text-missing" }],
    [
      "a span past the end",
      line({ text: "👍 Bern", label: [[2, 7, "ORT"]] }),
      { code: "offsets-outside", words: "ORT", values: { start: 2, end: 7, length: 6 } },
    ],
    ["a span before the beginning", line({ text: "Bern", label: [[-1, 2, "ORT"]] }), { code: "offsets-outside" }],
    ["a span that is reversed", line({ text: "Bern", label: [[2, 1, "ORT"]] }), { code: "offsets-reversed" }],
    ["an offset that is none", line({ text: "Bern", label: [[0, 1.5, "ORT"]] }), { code: "wrong-shape" }],
    ["the label of a whole text", line({ text: "Bern", label: ["ORT"] }), { code: "wrong-shape" }],
    ["a line cut short", '{"text":"Bern","label":[[0,\n', { code: "not-json" }],
    ["a file that is none", "PK\u0003\u0004", { code: "not-json" }],
  ])("%s", async (_, text, problem) => {
    const { articles, problems } = await read(`${line({ text: "Vorher", label: [] })}${text}`);
    expect(problems).toMatchObject([{ ...problem, place: { file: "a.jsonl", line: 2 } }]);
    expect(articles[0]).toMatchObject({ text: "Vorher", place: { line: 1 } });
  });

  it("a file that is not UTF-8", async () => {
    const file = Buffer.concat([
      Buffer.from(`${line({ text: "a", label: [] })}{"text":"`),
      Buffer.from([0xe4]),
      Buffer.from('"}'),
    ]);
    const { problems } = await importedFrom(readDoccano, new Map([["a.jsonl", file]]));
    expect(problems).toMatchObject([{ code: "not-utf8", place: { line: 2 } }]);
  });
});
