import { dayAfter } from "./day";

/** More days than these are not measured each: a chart has no room for them. */
export const mostDays = 200;

/** The days from one to another that are measured: each, or as many as there may be, evenly and with the last one. */
export function measuredDays(from: string, to: string): string[] {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
  if (count < 1) return [to];
  const step = Math.ceil(count / mostDays);
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => dayAfter(to, -index * step)).reverse();
}

/**
 * What a count was at the end of each of some days.
 * @param now what it is
 * @param changes by how much it changed: up to the end of the first day, up to that of the second …, and after the last
 */
export function countsAtEnds(now: number, changes: readonly number[]): number[] {
  const counts: number[] = [];
  let count = now;
  for (let index = changes.length - 1; index > 0; index--) {
    count -= changes[index] ?? 0;
    counts.unshift(count);
  }
  return counts;
}
