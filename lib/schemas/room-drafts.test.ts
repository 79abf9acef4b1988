import { describe, expect, it } from "vitest";
import { noDrafts, type RoomDrafts, readDrafts } from "./room-drafts";

const drafts: RoomDrafts = {
  marks: {
    c: { layer: "said", rationale: "Weil", evidence: [{ stance: "supports", url: "https://example.test", quote: "" }] },
  },
  composing: {
    choice: "new-claim",
    span: { start: 3, end: 9 },
    annotationId: null,
    claim: { text: "So war es", question: "War es so?" },
    comment: "",
  },
};

describe("drafts that a browser kept", () => {
  it("come back as they were", () => {
    expect(readDrafts(JSON.parse(JSON.stringify(drafts)))).toEqual(drafts);
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
