import { describe, expect, it } from "vitest";
import { isFigureChanged, isOutdated, outdatedLayers, plainWords, type Wording, wordingAt } from "./wording";

const figure = {
  value: 1_500,
  lower: null,
  upper: null,
  approximator: null,
  unit: null,
  counted: "soldiers",
  kind: "total",
  timeScope: "2025",
  place: "Kursk",
};
const source = { source: "The service", form: "indirect", dateSaid: "2025-05", chain: ["The service", "The paper"] };
const claim: Wording = { text: "1,500 fell.", attribution: source, quantity: figure };

type Change = [string, Partial<Wording>];

describe("marks no longer judge what a claim asserts", () => {
  it.each<Change>([
    ["other words", { text: "Nobody fell." }],
    ["other capitals", { text: "1,500 FELL." }],
    ["another number", { quantity: { ...figure, value: 15_000 } }],
    ["an interval", { quantity: { ...figure, value: null, lower: 1_000, upper: 2_000 } }],
    ["“at least”", { quantity: { ...figure, approximator: "at_least" } }],
    ["another unit", { quantity: { ...figure, unit: "companies" } }],
    ["another thing counted", { quantity: { ...figure, counted: "wounded" } }],
    ["an increment for a total", { quantity: { ...figure, kind: "increment" } }],
    ["another time", { quantity: { ...figure, timeScope: "2024" } }],
    ["another place", { quantity: { ...figure, place: null } }],
  ])("on either layer: %s", (_, change) => {
    expect(outdatedLayers(claim, { ...claim, ...change }, false)).toEqual(["said", "so"]);
  });

  it.each<Change>([
    ["another source", { attribution: { ...source, source: "The ministry" } }],
    ["another form", { attribution: { ...source, form: "direct" } }],
    ["another day", { attribution: { ...source, dateSaid: "2025-06" } }],
    ["another way that it came", { attribution: { ...source, chain: ["The service"] } }],
    ["nobody named any more", { attribution: null }],
  ])("on what was said: %s", (_, change) => {
    expect(outdatedLayers(claim, { ...claim, ...change }, false)).toEqual(["said"]);
  });

  it.each<Change>([
    ["nothing changed", {}],
    ["space alone", { text: " 1,500\u00a0fell. " }],
    ["the figure's words in capitals", { quantity: { ...figure, counted: "SOLDIERS" } }],
    ["the source's name in capitals", { attribution: { ...source, source: "the service" } }],
    ["a figure taken off words that stay", { quantity: null }],
  ])("they still do: %s", (_, change) => {
    expect(outdatedLayers(claim, { ...claim, ...change }, false)).toEqual([]);
  });

  it("they still do where a figure only spells out what the words say", () => {
    expect(outdatedLayers({ ...claim, quantity: null }, claim, false)).toEqual([]);
  });

  it("they still do where a slip of the pen was corrected, but for a source that is gone", () => {
    expect(
      outdatedLayers(claim, { ...claim, text: "1,600 fell.", quantity: { ...figure, value: 1_600 } }, true),
    ).toEqual([]);
    expect(outdatedLayers(claim, { ...claim, attribution: null }, true)).toEqual(["said"]);
  });
});

it.each([
  ["added", null, figure, true],
  ["taken off", figure, null, true],
  ["changed", figure, { ...figure, value: 1 }, true],
  ["written in capitals", figure, { ...figure, place: "KURSK" }, false],
  ["left out as before", null, null, false],
])("a figure that was %s is another: %s", (_, before, after, changed) => {
  expect(isFigureChanged(before, after)).toBe(changed);
});

describe("a mark is outdated", () => {
  const asserted = { soSinceVersion: 3, saidSinceVersion: 5, attribution: source };

  it.each([
    ["so", 2, true],
    ["so", 3, false],
    ["said", 4, true],
    ["said", 5, false],
  ] as const)("on “%s” of version %i: %s", (layer, claimVersion, outdated) => {
    expect(isOutdated({ layer, claimVersion }, asserted)).toBe(outdated);
  });

  it("on what was said, where nobody is named any more", () => {
    expect(isOutdated({ layer: "said", claimVersion: 9 }, { ...asserted, attribution: null })).toBe(true);
    expect(isOutdated({ layer: "so", claimVersion: 9 }, { ...asserted, attribution: null })).toBe(false);
  });
});

it("the words that a version had are those that stood until then or later, else today's", () => {
  const earlier = [2, 4].map((untilVersion) => ({ untilVersion }));
  expect([1, 2, 3, 4, 5].map((version) => wordingAt(earlier, version, "today"))).toEqual([
    { untilVersion: 2 },
    { untilVersion: 2 },
    { untilVersion: 4 },
    { untilVersion: 4 },
    "today",
  ]);
});

it("words are compared without their case and space", () => {
  expect(plainWords("  Ära\u00a0 der\tÖLE ")).toBe("ära der öle");
  expect(plainWords(null)).toBe("");
});
