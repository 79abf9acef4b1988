import { describe, expect, it } from "vitest";
import { DatasetRecordSchema } from "./record";

const made = { createdBy: "person", createdAt: "2025-10-01T12:00:00.000Z" };
const mark = {
  type: "mark",
  id: "mark",
  claimId: "claim",
  claimVersion: 1,
  layer: "so",
  verdict: "confirmed",
  rationale: "",
  confidence: null,
  ground: "primary_source",
  figure: null,
  current: true,
  outdated: false,
  ...made,
};
const evidence = {
  type: "evidence",
  id: "evidence",
  markId: "mark",
  url: null,
  archivedUrl: null,
  quote: "It was said.",
  publisher: null,
  published: null,
  accessed: null,
  stance: "supports",
  origin: null,
};
const block = { kind: "paragraph", start: 0, end: 2, startCodePoint: 0, endCodePoint: 2 };
const version = {
  type: "version",
  id: "v",
  articleId: "a",
  number: 1,
  current: true,
  sha256: "",
  text: "Ja",
  blocks: [block],
  ...made,
};
const claim = {
  type: "claim",
  id: "claim",
  text: "It was said.",
  questionId: null,
  attribution: null,
  quantity: null,
  state: "open",
  verdict: null,
  version: 1,
  ...made,
};
const attribution = { source: "The service", cue: null, form: null, dateSaid: null, chain: [] };

describe("a record of the dataset", () => {
  it.each([
    ["a person", { type: "person", id: "1", name: "Edda" }],
    ["a version with its blocks", version],
    ["a claim that nobody said", claim],
    [
      "a claim that came through a chain",
      { ...claim, attribution: { ...attribution, chain: ["The committee", "The agency"] } },
    ],
    ["a mark", mark],
    ["a mark that withdraws", { ...mark, verdict: null, current: false }],
    ["what a mark rests on", evidence],
  ])("is %s", (_, record) => {
    expect(DatasetRecordSchema.parse(record)).toEqual(record);
  });

  it.each([
    ["of a kind that there is not", { type: "tweet", id: "1" }, ["type"]],
    ["of no kind", { id: "1" }, ["type"]],
    ["with half an offset", { ...version, blocks: [{ ...block, end: 1.5 }] }, ["blocks", 0, "end"]],
    [
      "with offsets in one unit alone",
      { ...version, blocks: [{ ...block, endCodePoint: undefined }] },
      ["blocks", 0, "endCodePoint"],
    ],
    ["with another verdict", { ...mark, verdict: "true" }, ["verdict"]],
    ["with another layer", { ...mark, layer: "meant" }, ["layer"]],
    ["with evidence that takes no side that there is", { ...evidence, stance: "likes" }, ["stance"]],
    ["of a claim in no state", { ...claim, state: undefined }, ["state"]],
    ["attributed to nobody", { ...claim, attribution: { ...attribution, source: null } }, ["attribution", "source"]],
    ["without an author", { ...claim, createdBy: undefined }, ["createdBy"]],
  ])("is none %s", (_, record, path) => {
    const { error } = DatasetRecordSchema.safeParse(record);
    expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
  });
});
