// @vitest-environment happy-dom
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { givesVerdict } from "../domain/resolution-outcome";
import { writtenFiles } from "../testing/datasets";
import { anyDataset } from "../testing/datasets-arbitrary";
import { comparable, expectedArticles, heldMarks, importedFrom, readArticles } from "../testing/imports";
import { labelStudio } from "./label-studio";
import { labelingConfig } from "./label-studio-config";
import { readLabelStudio } from "./label-studio-reader";

const read = (tasks: unknown) => importedFrom(readLabelStudio, new Map([["tasks.json", JSON.stringify(tasks)]]));

describe("what was written is read again", () => {
  it("each annotation with its notes, and what everybody said of its claims, in any dataset", async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async ({ articles }) => {
        const found = await importedFrom(readLabelStudio, await writtenFiles(labelStudio, articles));
        expect(found.problems).toEqual([]);
        const expected = expectedArticles(articles, ({ id, anchor, annotator, createdAt, claims, comments }) => ({
          ...{ id, start: anchor.start, end: anchor.end, labels: [], by: annotator, at: createdAt },
          notes: comments
            .toSorted((one, other) => (one.createdBy < other.createdBy ? -1 : Number(one.createdBy > other.createdBy)))
            .map(({ text, commenter, createdAt }) => ({ text, by: commenter, at: createdAt })),
          claims: claims.map(({ claim, marks, resolutions }) => {
            const decided = resolutions.filter(({ outcome }) => givesVerdict(outcome));
            return {
              id: claim.id,
              text: claim.text,
              marks: heldMarks(marks).map(({ id, layer, verdict, rationale, reviewer, createdAt }) => {
                return { id, layer, verdict, rationale, by: reviewer, at: createdAt };
              }),
              ...(decided.length > 0 && {
                resolutions: decided.map(({ resolver, createdAt, ...rest }) => ({
                  ...rest,
                  by: resolver,
                  at: createdAt,
                })),
              }),
            };
          }),
        }));
        expect(readArticles(found.articles)).toEqual(expected);
      }),
    );
  }, 60_000);
});

/** What Label Studio's SDK takes for the value of each control (label_interface/control_tags.py). */
const SpanSchema = z.object({ start: z.int().min(0), end: z.int() });
const valueSchemas: Record<string, z.ZodType> = {
  labels: SpanSchema.extend({ labels: z.array(z.string()).min(1) }),
  choices: z.object({ choices: z.array(z.string()).length(1) }),
  textarea: z.object({ text: z.array(z.string()) }),
};

/** A task as its import takes it (tasks/serializers.py): no annotator that is no user of that Label Studio. */
const TaskSchema = z.looseObject({
  id: z.int(),
  data: z.looseObject({ text: z.string().min(1), title: z.string() }),
  annotations: z.array(
    z.looseObject({
      id: z.int(),
      completed_by: z.undefined().optional(),
      ground_truth: z.boolean(),
      was_cancelled: z.literal(false),
      created_at: z.string().optional(),
      result: z.array(
        z.looseObject({
          id: z.string(),
          from_name: z.string(),
          to_name: z.string(),
          type: z.string(),
          value: z.looseObject({}),
        }),
      ),
    }),
  ),
});

it("is what Label Studio reads: each result by a control of the labelling interface, with a value that it offers", async () => {
  const interfaceOf = new DOMParser().parseFromString(labelingConfig, "text/xml");
  await fc.assert(
    fc.asyncProperty(anyDataset, async ({ articles }) => {
      const files = await writtenFiles(labelStudio, articles);
      expect(files.get("labeling-config.xml")?.toString()).toBe(labelingConfig);
      const tasks = z.array(TaskSchema).parse(JSON.parse(files.get("tasks.json")?.toString() ?? ""));
      const annotations = tasks.flatMap((task) => task.annotations);
      expect(new Set(annotations.map(({ id }) => id)).size).toBe(annotations.length);
      for (const { data, annotations } of tasks) {
        for (const { from_name, to_name, type, value } of annotations.flatMap(({ result }) => result)) {
          const control = [...interfaceOf.querySelectorAll("[toName]")].find(
            (one) => one.getAttribute("name") === from_name,
          );
          expect(control?.tagName.toLowerCase()).toBe(type);
          expect(control?.getAttribute("toName")).toBe(to_name);
          expect(valueSchemas[type]?.safeParse(value).error).toBeUndefined();
          const offered = [...(control?.children ?? [])].map((one) => one.getAttribute("value"));
          for (const chosen of [value.labels ?? value.choices ?? []].flat()) expect(offered).toContain(chosen);
          if (type === "textarea") continue;
          const { start, end } = SpanSchema.parse(value);
          expect([...data.text].slice(start, end).join("")).toBe(value.text);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

const labelled = (value: object, more: object = {}) => ({
  id: "r",
  from_name: "ner",
  to_name: "text",
  type: "labels",
  value,
  ...more,
});
const task = (result: object[], parts: object = {}) => ({
  id: 5,
  data: { text: "👍 Bern\nliegt" },
  annotations: [{ result }],
  ...parts,
});
const annotationsIn = async (value: object) => (await read([value])).articles[0]?.annotations;

describe("what Label Studio wrote", () => {
  it("is read with labels, choices and texts of each region, and who it was", async () => {
    const place = { start: 2, end: 6, text: "Bern" };
    const result = [
      labelled({ ...place, labels: ["ORT", "STADT"] }, { meta: { text: ["Welches?"] } }),
      { id: "r", from_name: "sure", to_name: "text", type: "choices", value: { ...place, choices: ["ganz"] } },
      { id: "r", from_name: "why", to_name: "text", type: "textarea", value: { ...place, text: ["Eins", "Zwei"] } },
      { from_id: "r", to_id: "r", type: "relation", direction: "right" },
      { id: "w", from_name: "tone", to_name: "text", type: "choices", value: { choices: ["nett"] } },
    ];
    const completed_by = { id: 1, email: "e@x.example", first_name: "Edda", last_name: "Holm" };
    const annotation = { result, completed_by, created_at: "2022-11-04T18:50:53.017134Z" };
    const { articles, problems } = await read([task([], { annotations: [annotation] })]);
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ text: "👍 Bern\nliegt", about: {}, key: "tasks.json 5" }]);
    const made = { by: "Edda Holm", at: annotation.created_at };
    expect(articles[0]?.annotations.map(comparable)).toEqual([
      {
        ...{ start: 3, end: 7, labels: ["ORT", "STADT", "ganz"], claims: [], ...made },
        notes: ["Welches?", "Eins", "Zwei"].map((text) => ({ text, ...made })),
      },
    ]);
  });

  it.each([
    ["as strings", { start: "2", end: "6" }],
    ["with decimal places", { start: 2.0, end: 6.0 }],
    ["in UTF-16, where the words stand there alone", { start: 3, end: 7, text: "Bern" }],
  ])("is read with offsets %s", async (_, value) => {
    expect(await annotationsIn(task([labelled({ ...value, labels: ["ORT"] })]))).toMatchObject([{ start: 3, end: 7 }]);
  });

  it.each(["Bern liegt", "Bernliegt", "Bern\\nliegt"])(
    "is read where its words are %s, as space was lost",
    async (text) => {
      const read = await annotationsIn(task([labelled({ start: 2, end: 12, text, labels: ["SATZ"] })]));
      expect(read).toMatchObject([{ start: 3, end: 13 }]);
    },
  );

  it("is read by any name that the text has, and where annotations were called completions", async () => {
    const result = [labelled({ start: 0, end: 4, labels: ["ORT"] })];
    const old = {
      id: 1,
      data: { body: "Bern", link: "https://x.example" },
      completions: [{ result, completed_by: 3 }],
    };
    expect(await annotationsIn(old)).toMatchObject([{ start: 0, end: 4, by: "user 3" }]);
  });

  it("is read without what was cancelled, and with tasks that nobody did", async () => {
    const annotations = [{ was_cancelled: true, result: [labelled({ start: 0, end: 1, labels: ["X"] })] }];
    const { articles, problems } = await read([
      task([], { annotations }),
      { data: { text: "Bern" } },
      { text: "Basel" },
    ]);
    expect(problems).toEqual([]);
    expect(articles.map(({ text, annotations }) => [text, annotations.length])).toEqual([
      ["👍 Bern\nliegt", 0],
      ["Bern", 0],
      ["Basel", 0],
    ]);
  });

  it("in the interface that comes with the tasks is read as claims and verdicts, also of spans that are new", async () => {
    const place = { start: 2, end: 6 };
    const part = (from_name: string, type: string, value: object) => ({
      id: "n",
      from_name,
      to_name: "text",
      type,
      value: { ...place, ...value },
    });
    const result = [
      part("label", "labels", { labels: ["Claim"] }),
      part("claim", "textarea", { text: ["Bern liegt."] }),
      part("so", "choices", { choices: ["refuted"] }),
      part("so_reason", "textarea", { text: ["Es steht."] }),
    ];
    expect(await annotationsIn(task([], { annotations: [{ result, completed_by: 7 }] }))).toMatchObject([
      {
        labels: [],
        by: "user 7",
        claims: [
          { text: "Bern liegt.", marks: [{ layer: "so", verdict: "refuted", rationale: "Es steht.", by: "user 7" }] },
        ],
      },
    ]);
  });
});

describe("what cannot be read is said", () => {
  const reason = (words: RegExp) => ({ code: "wrong-shape", values: { reason: expect.stringMatching(words) } });

  it.each([
    [
      "a picture",
      {
        data: { image: "/data/upload/1.png" },
        annotations: [{ result: [{ type: "polygonlabels", value: { points: [] } }] }],
      },
      reason(/^polygonlabels: only regions of plain text/),
    ],
    [
      "a page of the web",
      task([
        {
          type: "hypertextlabels",
          value: { start: "/p[1]/text()[1]", end: "/p[1]/text()[1]", startOffset: 0, endOffset: 3 },
        },
      ]),
      reason(/XPath/),
    ],
    ["a text at another address", { data: { text: "https://x.example/a.txt" } }, { code: "text-missing" }],
    ["several texts", { data: { one: "Bern", two: "Basel" } }, { code: "text-missing" }],
    ["a place past the end", task([labelled({ start: 2, end: 99, labels: ["ORT"] })]), { code: "offsets-outside" }],
    ["a place that is reversed", task([labelled({ start: 6, end: 2, labels: ["ORT"] })]), { code: "offsets-reversed" }],
    [
      "other words than stand there",
      task([labelled({ start: 2, end: 6, text: "Basel", labels: ["ORT"] })]),
      { code: "quote-differs", words: "Basel" },
    ],
    ["an offset that is none", task([labelled({ start: "x", end: 6, labels: ["ORT"] })]), reason(/no offsets/)],
    ["no task at all", { annotations: "none" }, reason(/annotations/)],
  ])("%s", async (_, value, problem) => {
    const { articles, problems } = await read([{ data: { text: "Vorher" } }, value]);
    expect(problems).toMatchObject([problem]);
    expect(articles[0]).toMatchObject({ text: "Vorher" });
  });

  it("a file that was cut short, with the tasks before that", async () => {
    const file = JSON.stringify([{ data: { text: "Vorher" } }, { data: { text: "Nachher" } }]);
    const { articles, problems } = await importedFrom(readLabelStudio, new Map([["a.json", file.slice(0, -5)]]));
    expect(problems).toMatchObject([{ code: "not-json" }]);
    expect(articles).toMatchObject([{ text: "Vorher" }]);
  });
});
