import { describe, expect, it } from "vitest";
import { emptyDecision } from "./decision-draft";
import { type Draft, draftOfWords, draftWords, emptyComment, readDraft } from "./draft";

const frame = {
  id: "0197a4b2-6a10-4f3e-9c55-2d1f0e6a7b01",
  href: "/projects/p/articles/a",
  title: "Ein Artikel",
  at: "2025-10-20T08:00:00.000Z",
  tab: "t",
  isOpen: false,
};
const words: Draft<"annotation"> = {
  ...frame,
  kind: "annotation",
  of: "a",
  content: {
    choice: "new-claim",
    span: { start: 3, end: 9 },
    annotationId: null,
    claim: { text: "So war es", question: "War es so?" },
    comment: "",
  },
};
const mark: Draft<"mark"> = {
  ...frame,
  kind: "mark",
  of: "c",
  content: {
    layer: "said",
    rationale: "Weil",
    evidence: [{ stance: "supports", url: "https://example.test", quote: "" }],
  },
};

describe("a draft that a browser kept", () => {
  it.each<Draft>([
    words,
    mark,
    { ...frame, kind: "comment", of: "c", content: { ...emptyComment, text: "Woher?" } },
    { ...frame, kind: "resolution", of: "c so", content: { ...emptyDecision, rationale: "Laut", question: "Woher?" } },
    { ...frame, kind: "correction", of: "c", content: { claim: { text: "Es" }, version: 2 } },
    { ...frame, kind: "fields", of: "project", content: { name: "Kursk" } },
  ])("comes back as it was: $kind", (draft) => {
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([
    ["nothing", null],
    ["something else", "so"],
    ["no id", { ...mark, id: "1" }],
    ["a kind that is none", { ...mark, kind: "letter" }],
    ["an address of another site", { ...mark, href: "//example.test" }],
    ["a layer that is none", { ...mark, content: { ...mark.content, layer: "so-so" } }],
    ["words that are none", { ...words, content: { ...words.content, span: { start: 9, end: 3 } } }],
    ["what belongs to another kind", { ...words, content: mark.content }],
  ])("is none where %s was kept", (_, kept) => {
    expect(readDraft(kept)).toBeNull();
  });

  it("is a decision with nothing more, where it was begun before there was more to decide", () => {
    const kept = { ...frame, kind: "resolution", of: "c so", content: { verdict: "refuted", rationale: "Laut" } };
    expect(readDraft(kept)?.content).toEqual({ ...emptyDecision, verdict: "refuted", rationale: "Laut" });
  });

  it("is shown by all that was written in it", () => {
    expect(draftWords(words)).toBe("So war es\nWar es so?");
    expect(draftWords(mark)).toBe("Weil\nhttps://example.test");
  });
});

describe("what was typed of some words before", () => {
  const { choice, span, annotationId } = words.content;
  const untyped = { ...words, content: { ...words.content, claim: null } };

  it.each([
    ["on the same", span],
    ["made a little longer", { start: 3, end: 12 }],
    ["made a little shorter", { start: 4, end: 8 }],
  ])("is found on these words, %s", (_, begun) => {
    expect(draftOfWords([untyped, words], { choice, span: begun, annotationId })).toBe(words);
  });

  it.each([
    ["on other words", { choice, span: { start: 9, end: 12 }, annotationId }],
    ["on an annotation", { choice, span, annotationId: "n" }],
    ["for a comment", { choice: "comment", span, annotationId }],
  ] as const)("is not found %s", (_, begun) => {
    expect(draftOfWords([untyped, words], begun)).toBeNull();
  });
});
