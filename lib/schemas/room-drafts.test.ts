import { describe, expect, it } from "vitest";
import {
  areNoDrafts,
  begin,
  type Composing,
  emptyMark,
  markOf,
  noDrafts,
  putAside,
  type RoomDrafts,
  readDrafts,
  takeOver,
} from "./room-drafts";

const typed: Composing = {
  choice: "new-claim",
  span: { start: 3, end: 9 },
  annotationId: null,
  claim: { text: "So war es", question: "War es so?" },
  comment: "",
};

const drafts: RoomDrafts = {
  marks: {
    c: { layer: "said", rationale: "Weil", evidence: [{ stance: "supports", url: "https://example.test", quote: "" }] },
  },
  composing: typed,
  aside: { ...typed, span: { start: 20, end: 30 } },
};

describe("drafts that a browser kept", () => {
  it("come back as they were", () => {
    expect(readDrafts(JSON.parse(JSON.stringify(drafts)))).toEqual(drafts);
  });

  it("come back where nothing could be put aside yet", () => {
    const { aside: _, ...before } = drafts;
    expect(readDrafts(before)).toEqual({ ...drafts, aside: null });
  });

  it.each([
    ["nothing", null],
    ["something else", "so"],
    ["an earlier form of them", { marks: [], composing: null }],
    ["a layer that is none", { ...drafts, marks: { c: { layer: "so-so", rationale: "", evidence: [] } } }],
    ["words that are none", { ...drafts, composing: { ...drafts.composing, span: { start: 9, end: 3 } } }],
  ])("are none where %s was kept", (_, kept) => {
    expect(readDrafts(kept)).toEqual(noDrafts);
  });
});

describe("drafts that another left", () => {
  const other: RoomDrafts = {
    marks: { c: { ...emptyMark, rationale: "Anders" }, d: { ...emptyMark, rationale: "Neu" } },
    composing: { choice: "comment", span: { start: 1, end: 2 }, annotationId: null, claim: null, comment: "Woher?" },
    aside: typed,
  };

  it("are taken over whole where one has none", () => {
    expect(takeOver(noDrafts, other)).toEqual({ own: other, rest: noDrafts });
  });

  it("stay where one has begun the same", () => {
    expect(takeOver(drafts, other)).toEqual({
      own: { marks: { ...drafts.marks, d: other.marks.d }, composing: typed, aside: drafts.aside },
      rest: { marks: { c: other.marks.c }, composing: other.composing, aside: other.aside },
    });
  });

  it("are nothing where there are none", () => {
    const { own, rest } = takeOver(drafts, noDrafts);
    expect(own).toEqual(drafts);
    expect(areNoDrafts(rest)).toBe(true);
    expect(areNoDrafts(own)).toBe(false);
  });
});

describe("what was left with Escape", () => {
  const left = putAside({ ...noDrafts, composing: typed });
  const { choice, span, annotationId } = typed;
  const anew = { claim: null, comment: "" };

  it("is put aside, and none of what was not typed", () => {
    expect(left).toEqual({ ...noDrafts, aside: typed });
    expect(putAside({ ...left, composing: { ...typed, ...anew } })).toEqual(left);
    expect(areNoDrafts(left)).toBe(false);
  });

  it("is gone on with on the same words", () => {
    expect(begin(left, { choice, span, annotationId })).toEqual({ ...noDrafts, composing: typed });
  });

  it.each([
    ["of other words", { choice, span: { start: 3, end: 8 }, annotationId }],
    ["of words that begin elsewhere", { choice, span: { start: 2, end: 9 }, annotationId }],
    ["of an annotation", { choice, span, annotationId: "a" }],
    ["as a comment", { choice: "comment", span, annotationId }],
  ] as const)("waits while something is made %s", (_, begun) => {
    expect(begin(left, begun)).toEqual({ ...left, composing: { ...begun, ...anew } });
  });
});

describe("the mark that is made of what was written", () => {
  const filled = { stance: "supports", url: "", quote: "Es waren 640." } as const;
  const work = { layer: "said", rationale: "Weil", evidence: [{ stance: "context", url: " " }, filled] } as const;

  it("has the evidence that says something", () => {
    const mark = markOf({ ...work, evidence: [...work.evidence] }, ["said", "so"], "disputed");
    expect(mark).toEqual({ layer: "said", verdict: "disputed", rationale: "Weil", evidence: [filled] });
  });

  it("is on a layer that the claim has", () => {
    expect(markOf({ ...work, evidence: [] }, ["so"], "confirmed").layer).toBe("so");
  });
});
