import type { IntervalIndex } from "./interval-index";
import type { Section } from "./section";
import type { Span } from "./span";
import { inTextOrder, type NamedSpan } from "./text-order";

/** As many cards as fill some windows; more on few words are reached from one to the next. */
const maxCards = 40;

/**
 * The spans whose cards stand in the margin: of those that begin near the window the ones around where one reads, and the
 * one that one is at.
 *
 * @param reading the section at which one reads
 */
export function chooseCards<S extends NamedSpan>(
  index: IntervalIndex<S>,
  near: readonly Section[],
  reading: Section | undefined,
  active: S | null,
): S[] {
  const found = near
    .toSorted((a, b) => a.start - b.start)
    .flatMap((place) => index.overlapping(place).filter((span) => beginsIn(place, span)));
  const isHere = active && reading && beginsIn(reading, active);
  const middle = isHere ? found.indexOf(active) : found.findIndex(({ start }) => start >= (reading?.start ?? 0));
  const first = Math.max(0, Math.min(middle - maxCards / 2, found.length - maxCards));
  const shown = found.slice(first, first + maxCards);
  return !active || shown.includes(active) ? shown : [...shown, active].sort(inTextOrder);
}

function beginsIn(section: Section, { start }: Span): boolean {
  return start >= section.start && start < section.end;
}
