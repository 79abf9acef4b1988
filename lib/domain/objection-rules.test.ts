import { describe, expect, it } from "vitest";
import type { Evidence } from "./evidence";
import { hasNewEvidence, type ObjectionFault, objectionFault } from "./objection-rules";

const asked: Parameters<typeof objectionFault>[0] = {
  personId: "Edda",
  concernedIds: ["Edda", "Rainer"],
  objectedIds: ["Rainer"],
  verdict: "refuted",
  isLatest: true,
};

describe("an objection", () => {
  it.each<[string, Partial<typeof asked>, ObjectionFault | null]>([
    ["by who is concerned stands", {}, null],
    ["by who is not does not", { personId: "Viola" }, "not-concerned"],
    ["to what gives no verdict does not", { verdict: null }, "nothing-to-object"],
    ["to what another decision took the place of does not", { isLatest: false }, "nothing-to-object"],
    ["by who made one already does not", { personId: "Rainer" }, "objection-made"],
  ])("%s", (_, about, fault) => {
    expect(objectionFault({ ...asked, ...about })).toBe(fault);
  });
});

describe("evidence is new", () => {
  const report: Evidence = { stance: "supports", url: "https://a.example/report" };
  const letter: Evidence = { stance: "contradicts", quote: "It was not so." };

  it.each<[string, Evidence[], Evidence[], boolean]>([
    ["where a piece of it was not there", [report, letter], [report], true],
    ["not where all of it was", [{ ...report, stance: "context" }], [letter, report], false],
    ["not where there is none", [], [report], false],
  ])("%s", (_, given, known, isNew) => {
    expect(hasNewEvidence(given, known)).toBe(isNew);
  });
});
