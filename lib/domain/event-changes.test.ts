import { expect, it } from "vitest";
import { changesOf } from "./event-changes";

const pairs = (line: Parameters<typeof changesOf>[0]) =>
  changesOf(line).map(({ label, before, after }) => [label, before, after]);

it("what was changed is told with what it was and what it is, in the order of the form", () => {
  expect(
    pairs({
      subjectType: "Quantity",
      action: "changed",
      before: { value: 11_000, kind: null, changedAt: "2026" },
      after: { value: 12_000, kind: "total", changedAt: "2027" },
    }),
  ).toEqual([
    ["value", 11_000, 12_000],
    ["kind", null, "total"],
  ]);
});

it("what is new tells what it has, and not what was left empty", () => {
  const after = { id: "1", verdict: "confirmed", layer: "so", rationale: "", authorId: "2" };
  expect(pairs({ subjectType: "Mark", action: "created", before: null, after })).toEqual([
    ["verdict", null, "confirmed"],
    ["layer", null, "so"],
  ]);
  const project = { name: "Figures", blind: false, annotatorsMayMark: true };
  expect(pairs({ subjectType: "Project", action: "created", before: null, after: project })).toEqual([
    ["name", null, "Figures"],
    ["annotatorsMayMark", null, true],
  ]);
});

it("a rule that was switched off is told, as is a text that was emptied", () => {
  const line = { action: "changed" as const, before: { blind: true, guidelines: "So." } };
  expect(pairs({ ...line, subjectType: "Project", after: { blind: false, guidelines: "" } })).toEqual([
    ["guidelines", "So.", ""],
    ["blind", true, false],
  ]);
});

it("how words came to their place is called otherwise than what evidence goes back to", () => {
  const line = { action: "changed" as const, before: { origin: "made" }, after: { origin: "orphaned" } };
  expect(pairs({ ...line, subjectType: "Annotation" })).toEqual([["anchorOrigin", "made", "orphaned"]]);
});

it("that something was deleted is all that such a line says, and nothing is told of what is not known", () => {
  const line = { action: "deleted" as const, before: { deletedAt: null }, after: { deletedAt: "2026" } };
  expect(pairs({ ...line, subjectType: "Claim" })).toEqual([]);
  expect(pairs({ ...line, subjectType: "constructor", before: { name: "x" } })).toEqual([]);
});
