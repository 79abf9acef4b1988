import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areSides, countLeft, leftReasons, type TakenSide, takeSide } from "./side-taking";
import { type Verdict, verdicts } from "./verdict";

const mark = (authorId: string, verdict: Verdict | null, figure: string | null = null) => ({
  ...{ id: `mark of ${authorId}`, authorId, verdict, figure },
});
const rules = { resolverMayBeParty: false };
const [hers, his] = [mark("ada", "confirmed"), mark("bo", "refuted")];
const figured = mark("bo", "refuted", "11 000");

describe("taking one reviewer's side", () => {
  it.each<[string, Parameters<typeof takeSide>, TakenSide<typeof hers>]>([
    [
      "gives her verdict against the other's",
      [[hers, his], "ada", "cleo", rules],
      { verdict: "confirmed", figure: null, overridden: [his] },
    ],
    [
      "overrides those alone who say otherwise",
      [[hers, his, mark("di", "confirmed")], "ada", "cleo", rules],
      { verdict: "confirmed", figure: null, overridden: [his] },
    ],
    [
      "takes the figure that she names",
      [[hers, figured], "bo", "cleo", rules],
      { verdict: "refuted", figure: "11 000", overridden: [hers] },
    ],
    [
      "leaves what needs a figure that another names",
      [[hers, mark("ada2", "refuted"), figured], "ada2", "cleo", rules],
      { left: "figure-missing" },
    ],
    ["leaves what she has not marked", [[hers, his], "di", "cleo", rules], { left: "no-mark" }],
    ["leaves what the resolver marked herself", [[hers, his], "ada", "bo", rules], { left: "party" }],
    [
      "but where the project allows that",
      [[hers, his], "ada", "bo", { resolverMayBeParty: true }],
      { verdict: "confirmed", figure: null, overridden: [his] },
    ],
    ["says first that there is no mark of hers", [[hers, his], "di", "bo", rules], { left: "no-mark" }],
  ])("%s", (_, asked, comes) => {
    expect(takeSide(...asked)).toEqual(comes);
  });

  it("leaves or overrides at least one, where marks differ, and never one of her verdict", () => {
    const marks = fc.uniqueArray(
      fc.record({
        authorId: fc.constantFrom("a", "b", "c", "d"),
        verdict: fc.constantFrom(...verdicts),
        figure: fc.constantFrom(null, "1"),
      }),
      { selector: ({ authorId }) => authorId, minLength: 2 },
    );
    fc.assert(
      fc.property(marks, (given) => {
        const all = given.map((one) => ({ ...one, id: one.authorId }));
        fc.pre(areSides(all));
        const taken = takeSide(all, "a", "z", rules);
        if ("left" in taken) return;
        expect(taken.overridden.length).toBeGreaterThan(0);
        expect(taken.overridden.map(({ verdict }) => verdict)).not.toContain(taken.verdict);
      }),
    );
  });
});

it("counts why things are left, in one order, and nothing that does not occur", () => {
  expect(countLeft(["party", "no-mark", "party"])).toEqual([
    { reason: "no-mark", count: 1 },
    { reason: "party", count: 2 },
  ]);
  expect(countLeft([])).toEqual([]);
  expect(countLeft(leftReasons).map(({ reason }) => reason)).toEqual([...leftReasons]);
});
