import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationPaint } from "./annotation-paint";
import { type ClaimState, claimStates } from "./claim-state";
import { claimPaint } from "./coverage";
import { type Verdict, verdicts } from "./verdict";

const open = { state: "open", verdict: null } as const;
const conflict = { state: "conflict", verdict: null } as const;
const agreed = (verdict: Verdict) => ({ state: "agreed", verdict }) as const;

describe("the words of an annotation are painted", () => {
  it.each<[string, { state: ClaimState; verdict: Verdict | null }[], string]>([
    ["as a note where they assert nothing", [], "note"],
    ["as their only claim", [agreed("confirmed")], "confirmed"],
    ["open where one of two is open and the other confirmed", [agreed("confirmed"), open], "open"],
    ["refuted where one is refuted", [agreed("confirmed"), agreed("refuted"), open], "refuted"],
    ["in conflict where one is, whatever else", [agreed("refuted"), open, conflict], "conflict"],
    ["in conflict where a resolution went stale", [{ state: "stale", verdict: "confirmed" }], "conflict"],
    ["disputed before lacking context", [agreed("missing_context"), agreed("disputed")], "disputed"],
    ["confirmed before not checkable", [agreed("not_checkable"), agreed("confirmed")], "confirmed"],
  ])("%s", (_, claims, paint) => {
    expect(annotationPaint(claims)).toBe(paint);
  });

  const anyClaim = fc.record({
    state: fc.constantFrom(...claimStates),
    verdict: fc.option(fc.constantFrom(...verdicts)),
  });

  it("as one of their claims is, whatever the claims' order", () => {
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 1, maxLength: 8 }), (claims) => {
        const paint = annotationPaint(claims);
        expect(claims.map(({ state, verdict }) => claimPaint(state, verdict))).toContain(paint);
        expect(annotationPaint(claims.toReversed())).toBe(paint);
      }),
    );
  });
});
