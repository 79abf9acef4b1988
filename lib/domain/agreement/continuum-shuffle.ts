import { type Continuum, unitCount } from "./continuum";
import type { Random } from "./random";

/** After as many tries a place that is too near to another is taken. */
const mostTries = 100;

/**
 * A continuum as chance would have it: as many annotators, each with what one of the real ones underlined, moved by
 * random whole offsets and around the end (Mathet, Widlöcher and Métivier 2015, section 5.2.1). No two are moved by
 * offsets that differ by less than units' mean length, so that they do not find each other again; the paper's own program
 * and pygamma-agreement take half of that. A unit may reach over the end.
 * @param continuum with a unit
 */
export function shuffledContinuum(continuum: Continuum, random: Random): Continuum {
  const { start, end, annotators } = continuum;
  const units = annotators.flatMap((annotator) => annotator.units);
  const apart = units.reduce((sum, unit) => sum + unit.end - unit.start, 0) / units.length;
  const below = (count: number) => Math.floor(random() * count);
  for (;;) {
    const offsets: number[] = [];
    const moved = annotators.map(({ id }) => {
      let by = below(end - start);
      for (let tries = 1; tries < mostTries && offsets.some((other) => Math.abs(other - by) < apart); tries++) {
        by = below(end - start);
      }
      offsets.push(by);
      const source = annotators[below(annotators.length)]?.units ?? [];
      return {
        id,
        units: source.map((unit) => {
          const offset = unit.start + by < end ? by : by - (end - start);
          return { ...unit, start: unit.start + offset, end: unit.end + offset };
        }),
      };
    });
    const shuffled = { start, end, annotators: moved };
    if (unitCount(shuffled) > 0) return shuffled;
  }
}
