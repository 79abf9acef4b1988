import fc from "fast-check";
import { expect, it } from "vitest";
import { z } from "zod";
import { writtenFiles } from "../testing/datasets";
import { anyDataset } from "../testing/datasets-arbitrary";
import { heldMarks } from "../testing/imports";
import { prodigy } from "./prodigy";

/** A task with spans, by Prodigy's documentation of its annotation interfaces. */
const TaskSchema = z.looseObject({
  text: z.string().min(1),
  spans: z.array(z.looseObject({ start: z.int().min(0), end: z.int(), label: z.string().min(1) })),
  meta: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  answer: z.enum(["accept", "reject", "ignore"]).optional(),
  _view_id: z.literal("spans_manual"),
  _annotator_id: z.string().optional(),
  _session_id: z.string().optional(),
});

async function tasksOf(articles: Parameters<typeof writtenFiles>[1]) {
  const file = (await writtenFiles(prodigy, articles)).get("")?.toString() ?? "";
  return file.split("\n").flatMap((line) => (line ? [TaskSchema.parse(JSON.parse(line))] : []));
}

it("has of each article a task for everybody who did something in it, with her verdicts on the words that they are on", async () => {
  await fc.assert(
    fc.asyncProperty(anyDataset, async ({ articles }) => {
      const tasks = await tasksOf(articles);
      const said = tasks.flatMap(({ text, spans, _annotator_id }) =>
        spans.map(({ start, end, label, annotation_id, claim_id }) => {
          return [annotation_id, [...text].slice(start, end).join(""), claim_id, _annotator_id, label];
        }),
      );
      const marked = articles.flatMap(({ annotations }) =>
        annotations.flatMap(({ id, anchor, claims }) =>
          claims.flatMap(({ claim, marks }) =>
            heldMarks(marks).map(({ createdBy, layer, verdict }) => {
              return [id, anchor.quote, claim.id, createdBy, layer === "said" ? `said ${verdict}` : verdict];
            }),
          ),
        ),
      );
      expect(said.filter(([, , , , label]) => label !== "claim" && label !== "annotation").sort()).toEqual(
        marked.sort(),
      );
      const own = tasks.flatMap(({ spans }) => spans.filter((span) => span.is_own));
      const annotations = articles.flatMap((article) => article.annotations);
      expect(new Set(own.map((span) => span.annotation_id))).toEqual(new Set(annotations.map(({ id }) => id)));
    }),
  );
}, 60_000);

it("has a task still to be done for an article in which nobody did anything", async () => {
  const article = { id: "a", title: "T", publisher: null, author: null, url: null, language: "de", published: null };
  const version = { id: "v", number: 1, sha256: "", text: "Bern 👍", blocks: [] };
  const [task] = await tasksOf([{ article, version, annotations: [] }]);
  expect(task).toMatchObject({ text: "Bern 👍", spans: [] });
  expect(task).not.toHaveProperty("answer");
});
