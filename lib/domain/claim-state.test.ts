import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as rules from "./claim-state";
import type { ResolutionOutcome } from "./resolution-outcome";
import { type Layer, layers, type Verdict, verdicts } from "./verdict";

const { currentMarks, layerState } = rules;

/** A mark by an author; its id is told from the author's others by a number. */
function mark(
  authorId: string,
  verdict: Verdict | null,
  { layer = "so" as Layer, turn = 1, claimId = "claim", outdated = false } = {},
) {
  return { id: `${authorId} ${layer} ${turn}`, claimId, layer, verdict, authorId, outdated };
}

function resolution(verdict: Verdict, markIds: string[], { layer = "so" as Layer } = {}): rules.ResolutionFacts {
  return { layer, outcome: "side", verdict, markIds, outdated: false, staleBecause: [] };
}

/** A decision that gives no verdict. */
function returned(outcome: ResolutionOutcome, markIds: string[]): rules.ResolutionFacts {
  return { layer: "so", outcome, verdict: null, markIds, outdated: false, staleBecause: [] };
}

const anyMarks = fc
  .array(
    fc.record({
      claimId: fc.constantFrom("one", "two"),
      layer: fc.constantFrom(...layers),
      verdict: fc.option(fc.constantFrom(...verdicts)),
      authorId: fc.constantFrom("Edda", "Rainer", "Viola"),
      outdated: fc.boolean(),
    }),
    { maxLength: 20 },
  )
  .map((marks) => marks.map((one, index) => ({ ...one, id: String(index) })));

describe("currentMarks", () => {
  const first = mark("Edda", "confirmed");
  const second = mark("Edda", "refuted", { turn: 2 });
  const others = mark("Rainer", "confirmed");
  const said = mark("Edda", "confirmed", { layer: "said" });
  const elsewhere = mark("Edda", "confirmed", { claimId: "another" });
  const withdrawn = mark("Edda", null, { turn: 3 });

  it.each([
    ["a change of mind takes the earlier mark's place", [first, others, second], [others, second]],
    ["each author has her own", [first, others], [first, others]],
    ["each layer has its own", [first, said, second], [said, second]],
    ["each claim has its own", [first, elsewhere], [first, elsewhere]],
    ["a withdrawn mark is none", [first, others, withdrawn], [others]],
    ["after withdrawing one may mark again", [first, withdrawn, second], [second]],
    ["withdrawing one layer leaves the other", [first, said, withdrawn], [said]],
    ["one that judged other words is none", [mark("Edda", "confirmed", { outdated: true }), others], [others]],
    ["nor does one before it become current again", [first, { ...second, outdated: true }], []],
    ["none are made of none", [], []],
  ])("%s", (_, marks, current) => {
    expect(currentMarks(marks)).toEqual(current);
  });

  it("are each author's last on a layer of a claim, where that is no withdrawal and judged today's words", () => {
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const isLast = (one: (typeof marks)[number], index: number) =>
          !marks
            .slice(index + 1)
            .some(
              (later) => later.claimId === one.claimId && later.layer === one.layer && later.authorId === one.authorId,
            );
        expect(currentMarks(marks)).toEqual(
          marks.filter(isLast).filter((one) => one.verdict !== null && !one.outdated),
        );
        expect(currentMarks(currentMarks(marks))).toEqual(currentMarks(marks));
      }),
    );
  });
});

describe("the state of a layer", () => {
  const [edda, rainer, viola] = [mark("Edda", "confirmed"), mark("Rainer", "confirmed"), mark("Viola", "refuted")];
  const settled = resolution("refuted", [edda.id, viola.id]);
  const said = mark("Edda", "refuted", { layer: "said" });
  const reworded: rules.ResolutionFacts = { ...settled, outdated: true, staleBecause: ["wording"] };
  const differ = [edda.id, viola.id];

  it.each([
    ["nobody has marked it", [], [], { state: "open", verdict: null }],
    ["fewer have marked it than the project asks for", [edda], [], { state: "marked", verdict: "confirmed" }],
    ["as many as that say the same", [edda, rainer], [], { state: "agreed", verdict: "confirmed" }],
    ["two differ", [edda, viola], [], { state: "conflict", verdict: null }],
    ["two differ among many", [edda, rainer, viola], [], { state: "conflict", verdict: null }],
    ["only the other layer is marked", [said], [], { state: "open", verdict: null }],
    ["the other layer says otherwise", [edda, said], [], { state: "marked", verdict: "confirmed" }],
    ["those who differ were resolved", [edda, viola], [settled], { state: "resolved", verdict: "refuted" }],
    ["a mark came after", [edda, rainer, viola], [settled], { state: "stale", verdict: "refuted" }],
    ["a weighed mark was withdrawn", [edda], [settled], { state: "stale", verdict: "refuted" }],
    ["all were", [], [settled], { state: "stale", verdict: "refuted" }],
    [
      "one of those weighed changed her mind",
      [mark("Edda", "refuted", { turn: 2 }), viola],
      [settled],
      { state: "stale", verdict: "refuted" },
    ],
    [
      "a rival figure came after",
      [edda, viola],
      [{ ...settled, staleBecause: ["rival_figure"] }],
      { state: "stale", verdict: "refuted" },
    ],
    [
      "evidence came after",
      [edda, viola],
      [{ ...settled, staleBecause: ["evidence"] }],
      { state: "stale", verdict: "refuted" },
    ],
    ["other words were resolved, and nobody has marked these", [], [reworded], { state: "open", verdict: null }],
    [
      "other words were resolved, and one has marked these",
      [edda],
      [reworded],
      { state: "marked", verdict: "confirmed" },
    ],
    [
      "other words were resolved, and two differ on these",
      [edda, viola],
      [reworded],
      { state: "conflict", verdict: null },
    ],
    [
      "what went stale was resolved again",
      [edda, rainer, viola],
      [settled, resolution("confirmed", [edda.id, rainer.id, viola.id])],
      { state: "resolved", verdict: "confirmed" },
    ],
    [
      "somebody objects to what was resolved",
      [edda, viola],
      [{ ...settled, staleBecause: ["objection"] }],
      { state: "stale", verdict: "refuted" },
    ],
    [
      "those who differ were asked something",
      [edda, viola],
      [returned("send_back", differ)],
      { state: "marked", verdict: null },
    ],
    [
      "one of them answered by another mark, and they differ still",
      [mark("Edda", "disputed", { turn: 2 }), viola],
      [returned("send_back", differ)],
      { state: "conflict", verdict: null },
    ],
    [
      "one of them answered by the other's verdict",
      [mark("Edda", "refuted", { turn: 2 }), viola],
      [returned("send_back", differ)],
      { state: "agreed", verdict: "refuted" },
    ],
    ["another is to mark it", [edda, viola], [returned("ask_another", differ)], { state: "marked", verdict: null }],
    [
      "another has marked it, and they differ still",
      [edda, rainer, viola],
      [returned("ask_another", differ)],
      { state: "conflict", verdict: null },
    ],
    [
      "two say the same where a resolver asked for a third mark",
      [edda, rainer],
      [returned("ask_another", differ)],
      { state: "marked", verdict: "confirmed" },
    ],
    [
      "it was split, and stays in its words",
      [edda, viola],
      [returned("split", differ)],
      { state: "marked", verdict: null },
    ],
    [
      "what was resolved was taken up again",
      [edda, viola],
      [settled, returned("reopen", differ)],
      { state: "conflict", verdict: null },
    ],
    [
      "other words went back to those who marked them",
      [edda, viola],
      [{ ...returned("send_back", differ), outdated: true, staleBecause: ["wording"] }],
      { state: "conflict", verdict: null },
    ],
    [
      "only the other layer was resolved",
      [edda, viola],
      [resolution("refuted", [], { layer: "said" })],
      { state: "conflict", verdict: null },
    ],
  ] satisfies [string, rules.MarkFacts[], rules.ResolutionFacts[], rules.LayerState][])(
    "where %s",
    (_, current, resolutions, state) => {
      expect(layerState("so", current, resolutions, 2)).toEqual(state);
    },
  );

  it.each([
    [1, 1, "agreed"],
    [1, 2, "marked"],
    [2, 3, "marked"],
    [3, 3, "agreed"],
    [4, 3, "agreed"],
  ])("with %i of %i marks that it needs, all the same: %s", (made, required, state) => {
    const marks = Array.from({ length: made }, (_, index) => mark(`Reviewer ${index}`, "unproven"));
    expect(layerState("so", marks, [], required)).toEqual({ state, verdict: "unproven" });
  });
});

describe("why a resolution no longer holds", () => {
  const [edda, viola] = [mark("Edda", "confirmed"), mark("Viola", "refuted")];
  const settled = resolution("refuted", [edda.id, viola.id]);

  it.each<[string, rules.ResolutionFacts, rules.MarkFacts[], rules.StaleReason[]]>([
    ["it does where nothing came after it", settled, [viola, edda], []],
    ["another mark", settled, [edda], ["mark"]],
    [
      "all that came after it, and another mark",
      { ...settled, staleBecause: ["own_figure", "evidence"] },
      [edda],
      ["mark", "evidence", "own_figure"],
    ],
    ["other words, which leave no mark that it weighed", { ...settled, staleBecause: ["wording"] }, [], ["wording"]],
  ])("%s", (_, one, marks, reasons) => {
    expect(rules.staleBecause(one, marks)).toEqual(reasons);
  });
});

describe("the state of a claim", () => {
  it.each([
    ["open", "open", "open"],
    ["marked", "open", "marked"],
    ["agreed", "open", "agreed"],
    ["conflict", "open", "conflict"],
    ["resolved", "open", "resolved"],
    ["stale", "open", "stale"],
    ["open", "agreed", "marked"],
    ["open", "resolved", "marked"],
    ["open", "conflict", "conflict"],
    ["open", "stale", "stale"],
    ["agreed", "marked", "marked"],
    ["agreed", "agreed", "agreed"],
    ["agreed", "resolved", "resolved"],
    ["resolved", "agreed", "resolved"],
    ["resolved", "conflict", "conflict"],
    ["resolved", "stale", "stale"],
    ["stale", "conflict", "conflict"],
    ["conflict", "stale", "conflict"],
  ] as const)("%s on “so” and %s on “said”: %s", (so, said, state) => {
    expect(rules.claimState({ state: so, verdict: null }, { state: said, verdict: null })).toBe(state);
  });

  const anyState = fc.constantFrom(...rules.claimStates);

  it("needs a resolver exactly where one of its layers does, and is checked where no layer that counts is left", () => {
    fc.assert(
      fc.property(anyState, anyState, (so, said) => {
        const state = rules.claimState({ state: so, verdict: null }, { state: said, verdict: null });
        expect(rules.needsResolver(state)).toBe(rules.needsResolver(so) || rules.needsResolver(said));
        expect(rules.isChecked(state)).toBe(rules.isChecked(so) && (said === "open" || rules.isChecked(said)));
      }),
    );
  });

  it.each([
    ["what is so", { state: "agreed", verdict: "refuted" }, "refuted"],
    ["nothing while there is a conflict", { state: "conflict" }, null],
    ["nothing while nobody has marked what is so", { state: "open" }, null],
  ] as const)("its verdict is %s", (_, so, verdict) => {
    expect(rules.claimVerdict({ verdict: null, ...so })).toBe(verdict);
  });
});

describe("hasLaterRival", () => {
  const plain = { lower: null, upper: null, kind: null, unit: null, counted: null };
  const own = { ...plain, value: 10_000 };
  const other = { ...plain, value: 15_000 };
  const [before, resolvedAt, after] = ["2025-10-01", "2025-10-02", "2025-10-03"].map((day) => new Date(day));

  it.each([
    ["another figure came after", own, [{ quantity: other, since: after }], true],
    [
      "the last of several did",
      own,
      [
        { quantity: own, since: after },
        { quantity: other, since: after },
      ],
      true,
    ],
    ["it was there before", own, [{ quantity: other, since: before }], false],
    ["it came in the same moment", own, [{ quantity: other, since: resolvedAt }], false],
    ["the same figure came after", own, [{ quantity: { ...own }, since: after }], false],
    ["a claim without a figure came after", own, [{ quantity: null, since: after }], false],
    ["the claim itself has none", null, [{ quantity: other, since: after }], false],
    ["there are no other claims", own, [], false],
  ])("where %s", (_, quantity, rivals, has) => {
    expect(rules.hasLaterRival(quantity, rivals as rules.RivalFacts[], resolvedAt as Date)).toBe(has);
  });
});
