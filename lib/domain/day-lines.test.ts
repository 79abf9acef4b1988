import { expect, it } from "vitest";
import { byDay, noticedGap, withGaps } from "./day-lines";

const line = (at: string) => ({ at });

it("lines are put together by the day that they were in the zone", () => {
  const lines = [line("2026-11-27T23:30:00.000Z"), line("2026-11-27T22:30:00.000Z"), line("2026-11-26T10:00:00.000Z")];
  const days = (zone: string) => byDay(lines, zone).map(({ day, lines: { length } }) => [day, length]);
  expect(days("UTC")).toEqual([
    ["2026-11-27", 2],
    ["2026-11-26", 1],
  ]);
  expect(days("Europe/Berlin")).toEqual([
    ["2026-11-28", 1],
    ["2026-11-27", 1],
    ["2026-11-26", 1],
  ]);
  expect(byDay([], "UTC")).toEqual([]);
});

it("a gap is told from half an hour on, before the line that ends it", () => {
  const lines = ["10:00:00.000", "10:29:59.999", "10:59:59.999", "13:00:00.000"].map((at) => line(`2026-11-27T${at}Z`));
  expect(withGaps(lines).map(({ gap }) => gap)).toEqual([null, null, noticedGap, 2 * 3_600_000 + 1]);
});
