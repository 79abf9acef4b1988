import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Decision,
  type DecisionFault,
  decisionFault,
  givesVerdict,
  needsFigure,
  overrides,
  resolutionOutcomes,
} from "./resolution-outcome";
import { type Verdict, verdicts } from "./verdict";

const says = (verdict: Verdict, figure: string | null = null) => ({ verdict, figure });
const even = [says("confirmed"), says("refuted")];
const two = [says("confirmed"), says("confirmed"), says("refuted")];

describe("a decision overrides those who marked", () => {
  it.each<[string, Parameters<typeof overrides>, boolean]>([
    ["one of two sides does not", ["side", "refuted", even], false],
    ["that of most does not", ["side", "confirmed", two], false],
    ["that of fewer does", ["side", "refuted", two], true],
    ["a verdict that none gave does", ["third_verdict", "unproven", even], true],
    ["a question does not", ["send_back", null, two], false],
  ])("%s", (_, asked, does) => {
    expect(overrides(...asked)).toBe(does);
  });

  it("never where they are asked again, and always by a third verdict", () => {
    const marks = fc.array(fc.record({ verdict: fc.constantFrom(...verdicts), figure: fc.constant(null) }));
    fc.assert(
      fc.property(fc.constantFrom(...resolutionOutcomes), marks, (outcome, given) => {
        if (!givesVerdict(outcome)) expect(overrides(outcome, null, given)).toBe(false);
        if (outcome === "third_verdict") expect(overrides(outcome, "unproven", given)).toBe(true);
      }),
    );
  });
});

describe("a decision says which figure holds", () => {
  it.each<[string, Parameters<typeof needsFigure>, boolean]>([
    [
      "where it refutes a claim for another that a mark names",
      ["refuted", [says("refuted", "11 000"), says("confirmed")]],
      true,
    ],
    ["and not where it confirms the claim's own", ["confirmed", [says("refuted", "11 000"), says("confirmed")]], false],
    ["and not where no mark names one", ["refuted", even], false],
    ["and not where it gives no verdict", [null, [says("refuted", "11 000")]], false],
  ])("%s", (_, asked, does) => {
    expect(needsFigure(...asked)).toBe(does);
  });
});

describe("what is wrong with a decision", () => {
  const decision: Decision = {
    outcome: "side",
    cause: "reading",
    verdict: "refuted",
    figure: null,
    rationale: "",
    question: null,
  };
  const figured = [says("confirmed"), says("refuted", "11 000")];
  const third = { outcome: "third_verdict", rationale: "Neither saw the table." } as const;
  const none = { verdict: null } as const;

  it.each<[string, Partial<Decision>, typeof even, DecisionFault | null]>([
    ["nothing, of a side", {}, even, null],
    ["nothing, of a side that most are not on, with a reason", { rationale: "It is in the table." }, two, null],
    ["nothing, of a third verdict with a reason", { ...third, verdict: "unproven" }, even, null],
    ["nothing, of a question", { outcome: "send_back", ...none, question: "Which year?" }, even, null],
    ["nothing, of the call for another mark", { outcome: "ask_another", ...none }, even, null],
    ["nothing, of taking one back without a cause", { outcome: "reopen", ...none, cause: null }, even, null],
    ["no cause", { cause: null }, even, "cause-missing"],
    ["no verdict", none, even, "verdict-missing"],
    ["a side that nobody is on", { verdict: "unproven" }, even, "verdict-not-a-side"],
    ["a third verdict that somebody gave", third, even, "verdict-is-a-side"],
    ["a verdict of a question", { outcome: "send_back", question: "Which year?" }, even, "verdict-superfluous"],
    ["no figure where one is named", {}, figured, "figure-missing"],
    ["a figure without a verdict", { outcome: "ask_another", ...none, figure: "1" }, even, "figure-superfluous"],
    ["no reason for a third verdict", { ...third, verdict: "unproven", rationale: "" }, even, "reason-missing"],
    ["no reason against most", {}, two, "reason-missing"],
    ["nothing that is asked", { outcome: "send_back", ...none }, even, "question-missing"],
    ["a question beside a verdict", { question: "Which year?" }, even, "question-superfluous"],
  ])("%s", (_, about, marks, fault) => {
    expect(decisionFault({ ...decision, ...about }, marks)).toBe(fault);
  });
});
