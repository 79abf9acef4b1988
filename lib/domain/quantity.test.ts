import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRivalFigure, type Quantity, quantityKinds } from "./quantity";

const dozens: Quantity = { value: null, lower: null, upper: null, kind: null, unit: null, counted: null };
const plain = (value: number, about: Partial<Quantity> = {}): Quantity => ({ ...dozens, value, ...about });
const interval = (lower: number | null, upper: number | null): Quantity => ({ ...dozens, lower, upper });

const anyNumber = fc.option(fc.integer({ min: 0, max: 3 }));
const anyFigure = fc.option(
  fc.record({
    value: anyNumber,
    lower: anyNumber,
    upper: anyNumber,
    kind: fc.option(fc.constantFrom(...quantityKinds)),
    unit: fc.option(fc.constantFrom("Mann", "MANN ")),
    counted: fc.option(fc.constantFrom("Tote", "tote", "Verwundete")),
  }),
);

describe("two figures that answer one question", () => {
  it.each([
    ["another number", plain(10_000), plain(15_000)],
    ["an interval and a number within it", interval(10_000, 15_000), plain(12_000)],
    ["an interval that begins elsewhere", interval(10_000, 15_000), interval(11_000, 15_000)],
    ["an interval that ends elsewhere", interval(10_000, 15_000), interval(10_000, 12_000)],
    ["an interval that does not end", interval(10_000, 15_000), interval(10_000, null)],
    ["a number with bounds and one without", plain(1, { lower: 0, upper: 2 }), plain(1)],
    ["a number and words without one", plain(24), dozens],
    [
      "what is counted alike but for case and space",
      plain(1, { counted: "Tote  Soldaten" }),
      plain(2, { counted: " tote\u00a0soldaten" }),
    ],
    ["the same unit and kind", plain(1, { unit: "km", kind: "total" }), plain(2, { unit: "KM", kind: "total" })],
    ["nought and words without a number", plain(0), dozens],
  ])("are rivals: %s", (_, one, other) => {
    expect(isRivalFigure(one, other)).toBe(true);
    expect(isRivalFigure(other, one)).toBe(true);
  });

  it.each([
    ["the same number", plain(10_000), plain(10_000)],
    ["the same fraction", plain(2.5), plain(2.5)],
    ["the same interval", interval(10_000, 15_000), interval(10_000, 15_000)],
    ["words without a number, twice", dozens, dozens],
    ["a total and an increment", plain(1, { kind: "total" }), plain(2, { kind: "increment" })],
    ["a total and what does not say whether it is one", plain(1, { kind: "total" }), plain(2)],
    ["two units", plain(1, { unit: "t" }), plain(2, { unit: "kg" })],
    ["dead and wounded", plain(1, { counted: "Tote" }), plain(2, { counted: "Verwundete" })],
    ["a claim without a figure", null, plain(1)],
    ["two claims without one", null, null],
  ])("are no rivals: %s", (_, one, other) => {
    expect(isRivalFigure(one, other)).toBe(false);
    expect(isRivalFigure(other, one)).toBe(false);
  });

  it("rivalry has no direction, and nothing is its own rival", () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, (one, other) => {
        expect(isRivalFigure(one, other)).toBe(isRivalFigure(other, one));
        expect(isRivalFigure(one, one && { ...one })).toBe(false);
      }),
    );
  });
});
