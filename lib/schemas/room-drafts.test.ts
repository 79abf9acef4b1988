import { describe, expect, it } from "vitest";
import { emptyMark, joinMarks, markOf } from "./room-drafts";

describe("what was written of a mark at first and since", () => {
  it("is one, in that order", () => {
    const url = { stance: "supports", url: "https://example.test" } as const;
    expect(
      joinMarks({ layer: "said", rationale: "Weil", evidence: [url] }, { ...emptyMark, rationale: "Und" }),
    ).toEqual({
      layer: "said",
      rationale: "Weil\nUnd",
      evidence: [url],
    });
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
