import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEdtf } from "../schemas/edtf";
import { formatEdtf, formatInstant, formatInstantInFull, formatNumber } from "./format";
import { locales } from "./locale";

describe("a number", () => {
  it.each([
    [0, "0", "0"],
    [300, "300", "300"],
    [1_500, "1\u202F500", "1,500"],
    [15_000, "15\u202F000", "15,000"],
    [1_234_567.5, "1\u202F234\u202F567,5", "1,234,567.5"],
    [-2.5, "-2,5", "-2.5"],
    [0.1 + 0.2, "0,3", "0.3"],
    [0.000_001, "0,000001", "0.000001"],
  ])("%d is written %j in German and %j in English", (value, german, english) => {
    expect(formatNumber(value, "de")).toBe(german);
    expect(formatNumber(value, "en")).toBe(english);
  });

  it("in German never has a point, which a Swiss or a German reads differently", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(formatNumber(value, "de")).not.toMatch(/[.’']/);
      }),
    );
  });
});

describe("a date", () => {
  it.each([
    ["2025", "2025", "2025"],
    ["2025-05", "Mai 2025", "May 2025"],
    ["2025-08-27", "27. August 2025", "27 August 2025"],
    ["2025-01-01", "1. Januar 2025", "1 January 2025"],
    ["2024-02-29", "29. Februar 2024", "29 February 2024"],
    ["2025-12-31T23:30:00-05:00", "31. Dezember 2025", "31 December 2025"],
    ["1848-09-12", "12. September 1848", "12 September 1848"],
    ["0079-08-24", "24. August 79", "24 August 79"],
    ["2025-05~", "etwa Mai 2025", "about May 2025"],
    ["2025~", "etwa 2025", "about 2025"],
    ["2024-22", "Sommer 2024", "Summer 2024"],
    ["2022/2025", "2022–2025", "2022–2025"],
    ["2024-05/2025-06", "Mai 2024 – Juni 2025", "May 2024 – June 2025"],
  ])("%s is “%s” in German and “%s” in English", (value, german, english) => {
    expect(formatEdtf(value, "de")).toBe(german);
    expect(formatEdtf(value, "en")).toBe(english);
  });

  it.each([
    "2025?",
    "2025-25",
    "2022/2025-13",
    "2022/2023/2024",
    "202X",
    "2025-05-XX",
    "2022-02-24/..",
    "-0044-03-15",
    "Y-170000002",
    "2025-00",
    "2025-13-01",
    "2025-05-00",
    "2025-02-29",
    "2025-04-31",
    "im Mai",
    "",
  ])("stays as it was given where words would say more or less than that: %j", (value) => {
    for (const locale of locales) expect(formatEdtf(value, locale)).toBe(value);
  });

  it("says the year of every date that may be given", () => {
    const anyDay = fc
      .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...locales), fc.constantFrom(4, 7, 10), (day, locale, length) => {
        const given = day.slice(0, length);
        expect(isEdtf(given)).toBe(true);
        const said = formatEdtf(given, locale);
        expect(said.endsWith(String(Number(day.slice(0, 4))))).toBe(true);
        if (length === 10) expect(said.startsWith(String(Number(day.slice(8))))).toBe(true);
      }),
    );
  });
});

describe("when something was done", () => {
  it.each([
    ["2025-08-27T12:05:00.000Z", "Europe/Zurich", "27.08.2025, 14:05", "27 Aug 2025, 14:05"],
    ["2025-12-31T23:30:00.000Z", "Europe/Zurich", "01.01.2026, 00:30", "1 Jan 2026, 00:30"],
    ["2025-12-31T23:30:00.000Z", "America/New_York", "31.12.2025, 18:30", "31 Dec 2025, 18:30"],
  ])("%s is told on the clocks of a zone: %s", (at, timeZone, german, english) => {
    expect(formatInstant(at, "de", timeZone)).toBe(german);
    expect(formatInstant(at, "en", timeZone)).toBe(english);
  });

  it.each([
    [
      "Europe/Berlin",
      "Mittwoch, 27. August 2025 um 14:05:00 Mitteleuropäische Sommerzeit",
      "Wednesday, 27 August 2025 at 14:05:00 Central European Summer Time",
    ],
    ["America/New_York", /um 08:05:00 Nordamerikanische Ostküsten-Sommerzeit$/, /at 08:05:00 Eastern Daylight Time$/],
    ["UTC", /um 12:05:00 Koordinierte Weltzeit$/, /at 12:05:00 Coordinated Universal Time$/],
  ])("is told in full with its zone: %s", (timeZone, german, english) => {
    const at = "2025-08-27T12:05:00.000Z";
    expect(formatInstantInFull(at, "de", timeZone)).toMatch(german);
    expect(formatInstantInFull(at, "en", timeZone)).toMatch(english);
  });
});
