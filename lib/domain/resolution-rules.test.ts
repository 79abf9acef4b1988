import { describe, expect, it } from "vitest";
import type { ClaimState, MarkFacts } from "./claim-state";
import type { ConflictReason } from "./conflict-reasons";
import type { ResolutionOutcome } from "./resolution-outcome";
import { resolutionFault } from "./resolution-rules";
import type { Layer } from "./verdict";

function mark(id: string, authorId: string, layer: Layer = "so"): MarkFacts {
  return { id, claimId: "claim", layer, verdict: "confirmed", authorId, outdated: false };
}

const conflict = {
  layer: "so" as Layer,
  weighed: ["1", "2"],
  resolverId: "Viola",
  outcome: "side" as ResolutionOutcome,
  because: [] as ConflictReason[],
  state: { state: "conflict" as ClaimState, verdict: null },
  current: [mark("1", "Rainer"), mark("2", "Edda")],
  resolverMayBeParty: false,
};

describe("a resolution stands", () => {
  it.each([
    ["where it weighs all marks of a conflict", {}],
    ["whatever the order in which it names them", { weighed: ["2", "1"] }],
    ["where it names one twice", { weighed: ["1", "2", "2"] }],
    ["where an earlier one went stale", { state: { state: "stale", verdict: "confirmed" } }],
    ["with the marks of its own layer alone", { current: [...conflict.current, mark("3", "Viola", "said")] }],
    ["on the layer of what was said", { layer: "said", weighed: ["3"], current: [mark("3", "Rainer", "said")] }],
    [
      "where all say the same on other grounds",
      { state: { state: "agreed", verdict: "confirmed" }, because: ["ground"] },
    ],
    ["that takes back what was settled", { state: { state: "resolved", verdict: "refuted" }, outcome: "reopen" }],
    ["by one who differs, where the project allows it", { resolverId: "Edda", resolverMayBeParty: true }],
    [
      "where every mark was taken back after it went stale",
      { state: { state: "stale", verdict: "refuted" }, weighed: [], current: [] },
    ],
  ] satisfies [string, Partial<Parameters<typeof resolutionFault>[0]>][])("%s", (_, asked) => {
    expect(resolutionFault({ ...conflict, ...asked })).toBeNull();
  });
});

describe("a resolution is refused", () => {
  it.each(["open", "marked", "agreed", "resolved"] as const)("on a layer that is %s", (state) => {
    expect(resolutionFault({ ...conflict, state: { state, verdict: null } })).toBe("nothing-to-resolve");
  });

  it.each(["open", "conflict", "stale"] as const)("where it is to take back what is %s", (state) => {
    const asked = { ...conflict, outcome: "reopen" as const, state: { state, verdict: null } };
    expect(resolutionFault(asked)).toBe("nothing-to-resolve");
  });

  it.each([
    ["a mark was left out", ["1"]],
    ["a mark came after it was opened", ["1", "0"]],
    ["it weighs one that is no longer current", ["1", "2", "0"]],
    ["it weighs none", []],
  ])("where %s", (_, weighed) => {
    expect(resolutionFault({ ...conflict, weighed })).toBe("marks-changed");
  });

  it("by one of those who differ", () => {
    expect(resolutionFault({ ...conflict, resolverId: "Edda" })).toBe("resolver-is-party");
  });

  it("for what cannot be mended first: nobody is told to step aside where there is nothing to resolve", () => {
    const asked = { ...conflict, resolverId: "Edda", weighed: [] };
    expect(resolutionFault(asked)).toBe("marks-changed");
    expect(resolutionFault({ ...asked, state: { state: "agreed", verdict: "confirmed" } })).toBe("nothing-to-resolve");
  });
});
