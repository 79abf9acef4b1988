import { describe, expect, it } from "vitest";
import { emptyMark, joinMarks, markOf, rereadMark, typedMark } from "./room-drafts";

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

describe("a mark that is typed while its claim is reworded", () => {
  const typed = { ...emptyMark, rationale: "Weil" };

  it("stays about the words that were read when it was begun", () => {
    const begun = typedMark(typed, 1);
    expect(typedMark({ ...begun, rationale: "Weil es so ist" }, 2).claimVersion).toBe(1);
  });

  it("is about today's words once everything was deleted, or it is gone on with after a refusal", () => {
    const emptied = typedMark({ ...typedMark(typed, 1), rationale: "" }, 2);
    expect(typedMark({ ...emptied, rationale: "Doch" }, 3).claimVersion).toBe(3);
    expect(typedMark(rereadMark(typedMark(typed, 1)), 2).claimVersion).toBe(2);
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
