import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, dayOf, isTimeZone, spanOfDay, startOfDay } from "./day";

describe("a day begins", () => {
  // Offsets and changes of clocks by the IANA database.
  it.each([
    ["2026-11-27", "UTC", "2026-11-27T00:00:00Z"],
    ["2026-11-27", "Europe/Berlin", "2026-11-26T23:00:00Z"],
    ["2026-07-01", "Europe/Berlin", "2026-06-30T22:00:00Z"],
    ["2026-11-27", "Pacific/Kiritimati", "2026-11-26T10:00:00Z"],
    ["2026-11-27", "Pacific/Pago_Pago", "2026-11-27T11:00:00Z"],
    ["2026-11-27", "Asia/Kathmandu", "2026-11-26T18:15:00Z"],
    // Clocks were set from 0 to 1 o'clock: the day began with its second hour.
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    // Samoa left out 30 December 2011.
    ["2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ])("%s in %s at %s", (day, zone, at) => {
    expect(startOfDay(day, zone)).toEqual(new Date(at));
  });
});

it.each([
  ["2026-03-29", 23],
  ["2026-10-25", 25],
  ["2026-11-27", 24],
])("%s has %i hours in Berlin", (day, hours) => {
  const { from, to } = spanOfDay(day, "Europe/Berlin");
  expect((to.getTime() - from.getTime()) / 3_600_000).toBe(hours);
});

const anyZone = fc.constantFrom(
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Pacific/Apia",
  "Africa/Cairo",
);
const anyInstant = fc.date({ min: new Date("1950-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });

it("every instant is in the span of its day, and of no other", () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (at, zone) => {
      const day = dayOf(at, zone);
      const { from, to } = spanOfDay(day, zone);
      expect(from.getTime()).toBeLessThanOrEqual(at.getTime());
      expect(to.getTime()).toBeGreaterThan(at.getTime());
      expect(dayOf(from, zone)).toBe(day);
      expect(dayOf(new Date(from.getTime() - 1), zone) < day).toBe(true);
    }),
  );
});

it("days are counted over the ends of months and years", () => {
  expect([dayAfter("2026-12-31"), dayAfter("2028-02-28"), dayAfter("2026-03-01", -1)]).toEqual([
    "2027-01-01",
    "2028-02-29",
    "2026-02-28",
  ]);
});

it("a zone is one that clocks know", () => {
  expect(["Europe/Berlin", "UTC", "Mars/Olympus", "", "Europe/Berlin'"].map(isTimeZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
