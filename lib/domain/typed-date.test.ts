import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edtfOfTyped } from "./typed-date";

describe("a date as people type it", () => {
  it.each([
    ["27.08.2025", "2025-08-27"],
    ["27.8.2025", "2025-08-27"],
    ["27. 8. 2025", "2025-08-27"],
    ["7.8.2025", "2025-08-07"],
    ["27/08/2025", "2025-08-27"],
    ["27-08-2025", "2025-08-27"],
    ["27. August 2025", "2025-08-27"],
    ["27.August 2025", "2025-08-27"],
    ["27 August 2025", "2025-08-27"],
    ["27. Aug. 2025", "2025-08-27"],
    ["Mittwoch, 27. August 2025", "2025-08-27"],
    ["Mi., 27.08.2025", "2025-08-27"],
    ["am 27. August 2025", "2025-08-27"],
    ["1. März 2022", "2022-03-01"],
    ["1. MAERZ 2022", "2022-03-01"],
    ["24. Jänner 2022", "2022-01-24"],
    ["27 August 2025", "2025-08-27"],
    ["27th August 2025", "2025-08-27"],
    ["the 1st of May 2025", "2025-05-01"],
    ["August 27, 2025", "2025-08-27"],
    ["Aug 27 2025", "2025-08-27"],
    ["Wed, 27 Aug 2025", "2025-08-27"],
    ["Wednesday 27 August, 2025", "2025-08-27"],
    ["3 Sept. 2025", "2025-09-03"],
    ["2025/08/27", "2025-08-27"],
    ["2025.08.27", "2025-08-27"],
    ["2025-8-7", "2025-08-07"],
    ["Mai 2025", "2025-05"],
    ["im Mai 2025", "2025-05"],
    ["Dez. 2025", "2025-12"],
    ["May 2025", "2025-05"],
    ["May, 2025", "2025-05"],
    ["8/2025", "2025-08"],
    ["08/2025", "2025-08"],
    ["8.2025", "2025-08"],
    ["2025-8", "2025-08"],
    ["2025/08", "2025-08"],
    ["2025", "2025"],
    ["Frühjahr 2025", "2025-21"],
    ["Sommer 2024", "2024-22"],
    ["autumn 2024", "2024-23"],
    ["Winter 2024", "2024-24"],
    ["ca. Mai 2025", "2025-05~"],
    ["etwa 2025", "2025~"],
    ["circa 27 August 2025", "2025-08-27~"],
    ["2022–2025", "2022/2025"],
    ["2022-2025", "2022/2025"],
    ["Mai 2024 – Juni 2025", "2024-05/2025-06"],
    ["24.02.2022 bis 27.08.2025", "2022-02-24/2025-08-27"],
    ["May 2024 to June 2025", "2024-05/2025-06"],
    ["  Mai   2025 ", "2025-05"],
  ])("%s is %s", (typed, edtf) => {
    expect(edtfOfTyped(typed)).toBe(edtf);
  });

  it.each([
    ["has no year", "27. August"],
    ["has a year with two digits", "27.08.25"],
    ["has a month that is none", "27. Augst 2025"],
    ["has the month before the day, as one cannot tell from most dates", "08/27/2025"],
    ["has a month 13", "13/2025"],
    ["has a day 32", "32.08.2025"],
    ["has a day nought", "0.8.2025"],
    ["is relative", "gestern"],
    ["is a sentence", "im Mai 2025 sagte er"],
    ["is digits", "20250827"],
    ["is two dates", "27.08.2025 28.08.2025"],
    ["is a list of three", "2022–2023–2024"],
    ["is nothing", ""],
  ])("is not guessed where it %s: %j", (_, typed) => {
    expect(edtfOfTyped(typed)).toBeNull();
  });

  it("is every day as each of the two languages writes it", () => {
    const anyDay = fc.date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true });
    const styles = ["short", "medium", "long", "full"] as const;
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom("de", "en-GB", "de-AT", "de-CH"),
        fc.constantFrom(...styles),
        (day, locale, style) => {
          // Their short style has two digits of the year only.
          const format: Intl.DateTimeFormatOptions =
            style === "short" ? { day: "numeric", month: "numeric", year: "numeric" } : { dateStyle: style };
          const written = new Intl.DateTimeFormat(locale, { ...format, timeZone: "UTC" }).format(day);
          expect(edtfOfTyped(written)).toBe(day.toISOString().slice(0, 10));
        },
      ),
    );
  });

  it("takes no longer for what is long", () => {
    const began = performance.now();
    for (const filler of [" ", "1", ".", "a", "– ", "ca. "]) edtfOfTyped(filler.repeat(50_000));
    expect(performance.now() - began).toBeLessThan(200);
  });
});
