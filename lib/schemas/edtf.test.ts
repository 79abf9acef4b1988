import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEdtf, optionalEdtf, readDate } from "./edtf";

describe("a date", () => {
  it.each([
    ["a year", "2025"],
    ["a month", "2025-05"],
    ["a day", "2025-08-27"],
    ["the last day of a long month", "2025-12-31"],
    ["a leap day", "2024-02-29"],
    ["a leap day of a year that ends a century", "2000-02-29"],
    ["a season", "2025-21"],
    ["about a month", "2025-05~"],
    ["perhaps a year", "2025?"],
    ["perhaps and about", "2025-05%"],
    ["some day of a month", "2025-05-XX"],
    ["a decade", "202X"],
    ["from one year to another", "2022/2025"],
    ["from a day on", "2022-02-24/.."],
    ["until a day", "../2022-02-24"],
    ["a time", "2025-08-27T14:30:00Z"],
    ["a time elsewhere", "2025-08-27T14:30:00+02:00"],
    ["a year before our era", "-0044"],
    ["a year with more than four digits", "Y-170000002"],
  ])("may be %s", (_, value) => {
    expect(isEdtf(value)).toBe(true);
    expect(optionalEdtf.parse(value)).toBe(value);
  });

  it.each([
    ["words", "gestern"],
    ["as it is written in English", "08/27/2025"],
    ["without strokes, which could be any number", "20250827"],
    ["a number of seconds", "1756296000"],
    ["a thirteenth month", "2025-13"],
    ["a month nought", "2025-00"],
    ["a day nought", "2025-08-00"],
    ["31 April", "2025-04-31"],
    ["30 February", "2024-02-30"],
    ["29 February of a common year", "2025-02-29"],
    ["29 February of a century that is no leap year", "1900-02-29"],
    ["29 February at the end of an interval", "2024-02-29/2025-02-29"],
    ["an hour that no day has", "2025-08-27T25:00:00Z"],
    ["an interval that ends before it begins", "2026/2025"],
    ["a year with two digits", "25"],
    ["a year with three digits", "202"],
    ["a list of years", "{2024,2025}"],
    ["one year of several", "[2024,2025]"],
    ["two dates", "2025 2026"],
    ["a date and words", "2025, im Mai"],
  ])("may not be %s", (_, value) => {
    expect(isEdtf(value)).toBe(false);
    expect(optionalEdtf.safeParse(value).error?.issues).toMatchObject([{ message: "not-edtf" }]);
  });

  it.each([
    ["27.08.2025", "2025-08-27"],
    ["27. August 2025", "2025-08-27"],
    ["Mai 2025", "2025-05"],
    ["May 2025", "2025-05"],
    ["8/2025", "2025-08"],
    ["27/08/2025", "2025-08-27"],
    ["2025-5", "2025-05"],
    ["Sommer 2024", "2024-22"],
    ["ca. 2025", "2025~"],
    ["2022–2025", "2022/2025"],
    ["29.02.2024", "2024-02-29"],
  ])("may be typed as people write it: %s is %s", (typed, edtf) => {
    expect(isEdtf(typed)).toBe(false);
    expect(optionalEdtf.parse(typed)).toBe(edtf);
    expect(readDate(` ${typed}`)).toBe(edtf);
  });

  it.each(["31.04.2025", "29. Februar 2025", "30/02/2024", "2025–2022", "gestern"])(
    "that no calendar has is refused however it is typed: %s",
    (typed) => {
      expect(readDate(typed)).toBeNull();
      expect(optionalEdtf.safeParse(typed).success).toBe(false);
    },
  );

  it.each([undefined, null, "", "  ", "\n"])("may be left out: %j", (value) => {
    expect(optionalEdtf.parse(value)).toBeNull();
  });

  it("has no space around it", () => {
    expect(optionalEdtf.parse(" 2025-08 \n")).toBe("2025-08");
  });

  it("is every day that the calendar has, and no other", () => {
    const anyPart = fc.record({
      year: fc.integer({ min: 1000, max: 2999 }),
      month: fc.nat(13),
      day: fc.nat(32),
    });
    fc.assert(
      fc.property(anyPart, ({ year, month, day }) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month > 0;
        const written = [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
        expect(isEdtf(written)).toBe(exists);
      }),
      { examples: [[{ year: 2023, month: 2, day: 29 }], [{ year: 2100, month: 2, day: 29 }]] },
    );
  });
});
