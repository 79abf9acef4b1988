import fc from "fast-check";
import { expect, it } from "vitest";
import { collect, streamOf } from "../testing/stream";
import { dropDangling } from "./drop-dangling";
import type { DatasetRecord } from "./record";

/** Records by what they refer to; what else is in them does not matter here. */
const all = [
  { type: "person", id: "person" },
  { type: "question", id: "question" },
  { type: "article", id: "article" },
  { type: "version", id: "version", articleId: "article" },
  { type: "claim", id: "first", questionId: "question" },
  { type: "claim", id: "second", questionId: null },
  { type: "annotation", id: "words", versionId: "version", occurrences: [{ claimId: "first" }, { claimId: "second" }] },
  { type: "mark", id: "mark", claimId: "first" },
  { type: "mark", id: "other", claimId: "first" },
  { type: "resolution", id: "resolution", claimId: "first", marks: ["mark", "other"] },
  { type: "comment", id: "on words", annotationId: "words", claimId: null },
  { type: "comment", id: "on a claim", annotationId: null, claimId: "second" },
] as unknown as DatasetRecord[];

function left(records: DatasetRecord[]): Promise<DatasetRecord[]> {
  return collect(dropDangling(streamOf(records)));
}

/** Every id that a record names, at any depth, but for its own. */
function namedBy(value: unknown, key = ""): string[] {
  if (typeof value === "string") return /^(.+Id|marks)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => namedBy(item, key));
  return value && typeof value === "object" ? Object.entries(value).flatMap(([name, item]) => namedBy(item, name)) : [];
}

it("a dataset that has all it refers to stays as it is", async () => {
  expect(await left(all)).toEqual(all);
});

it("a record that comes again is left out", async () => {
  expect(await left([...all, ...all])).toEqual(all);
});

it("whatever is missing, nothing refers to it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(all), async (some) => {
      const there = new Set<string>();
      for (const record of await left(some)) {
        for (const id of namedBy(record)) expect(there).toContain(id);
        there.add(record.id);
      }
    }),
  );
});

it.each([
  ["second", ["on a claim"]],
  ["words", ["on words"]],
  ["version", ["words", "on words"]],
  ["other", ["resolution"]],
  ["question", ["first", "mark", "other", "resolution"]],
])("without %s, %j are left out and nothing else", async (missing, gone) => {
  const ids = (await left(all.filter(({ id }) => id !== missing))).map(({ id }) => id);
  expect(ids).toEqual(all.map(({ id }) => id).filter((id) => id !== missing && !gone.includes(id)));
});
