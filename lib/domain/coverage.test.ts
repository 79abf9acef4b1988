import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ClaimState, claimStates } from "./claim-state";
import { articleState, articleStates, claimPaint, coverageOf } from "./coverage";
import { type Verdict, verdicts } from "./verdict";

const anyClaims = fc.array(
  fc.record({ state: fc.constantFrom(...claimStates), verdict: fc.option(fc.constantFrom(...verdicts)) }),
);

describe("a claim is painted", () => {
  it.each([
    ["open", null, "open"],
    ["marked", "refuted", "refuted"],
    ["marked", null, "open"],
    ["agreed", "confirmed", "confirmed"],
    ["resolved", "not_checkable", "not_checkable"],
    ["conflict", null, "conflict"],
    ["conflict", "confirmed", "conflict"],
    ["stale", "confirmed", "conflict"],
  ] as const)("%s with the verdict %s: %s", (state, verdict, paint) => {
    expect(claimPaint(state, verdict)).toBe(paint);
  });
});

describe("coverageOf", () => {
  it("counts an article's claims by where they stand", () => {
    const claims: { state: ClaimState; verdict: Verdict | null }[] = [
      { state: "open", verdict: null },
      { state: "marked", verdict: "confirmed" },
      { state: "agreed", verdict: "confirmed" },
      { state: "resolved", verdict: "refuted" },
      { state: "conflict", verdict: null },
      { state: "stale", verdict: "refuted" },
    ];
    expect(coverageOf(claims)).toEqual({
      total: 6,
      checked: 2,
      conflicts: 2,
      byPaint: { open: 1, confirmed: 2, refuted: 1, conflict: 2 },
    });
  });

  it("every claim has one paint, and none both needs a resolver and is checked", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const { total, checked, conflicts, byPaint } = coverageOf(claims);
        expect(total).toBe(claims.length);
        expect(Object.values(byPaint).reduce((sum, count) => sum + count, 0)).toBe(total);
        expect(byPaint.conflict ?? 0).toBe(conflicts);
        expect(checked + conflicts).toBeLessThanOrEqual(total);
      }),
    );
  });
});

describe("an article is", () => {
  it.each([
    ["unread without a claim", [], "unread"],
    ["in work with an open claim", ["open"], "in_work"],
    ["in work where one of two is agreed", ["agreed", "marked"], "in_work"],
    ["checked where all are agreed or resolved", ["agreed", "resolved"], "checked"],
    ["in conflict with one conflict among many", ["agreed", "open", "conflict", "resolved"], "conflict"],
    ["in conflict where a resolution went stale", ["agreed", "stale"], "conflict"],
  ] as const)("%s", (_, states, state) => {
    expect(articleState(coverageOf(states.map((one) => ({ state: one, verdict: null }))))).toBe(state);
  });

  it("checked exactly where no claim of at least one is left to check", () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const done = claims.every(({ state }) => state === "agreed" || state === "resolved");
        const state = articleState(coverageOf(claims));
        expect(articleStates).toContain(state);
        expect(state === "checked").toBe(done && claims.length > 0);
      }),
    );
  });
});
