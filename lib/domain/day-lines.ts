import { dayOf } from "./day";

/** How long nothing may happen before it is said, in milliseconds: half an hour. */
export const noticedGap = 30 * 60_000;

/** Lines that follow each other and are of one day in a zone, with that day. */
export function byDay<Line extends { at: string }>(
  lines: readonly Line[],
  zone: string,
): { day: string; lines: Line[] }[] {
  const days: { day: string; lines: Line[] }[] = [];
  for (const line of lines) {
    const day = dayOf(new Date(line.at), zone);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/** Lines in the order of their times, each with how long nothing happened before it, where that is said. */
export function withGaps<Line extends { at: string }>(lines: readonly Line[]): { line: Line; gap: number | null }[] {
  return lines.map((line, index) => {
    const earlier = lines[index - 1];
    const gap = earlier ? Date.parse(line.at) - Date.parse(earlier.at) : 0;
    return { line, gap: gap >= noticedGap ? gap : null };
  });
}
