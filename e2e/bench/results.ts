import { type Figure, figureOf } from "./figures";
import { sizeName } from "./flags";
import type { Size } from "./material";
import type { Figures, Measured } from "./measure";
import type { WayName } from "./ways";

export type Measure = keyof Figures;

/** Everything that was measured, by size and way. */
export class Results {
  #runs = new Map<string, Measured[]>();

  put(size: Size, way: WayName, run: Measured): void {
    const key = keyOf(size, way);
    this.#runs.set(key, [...(this.#runs.get(key) ?? []), run]);
  }

  /** What a way was given up at; it would be again. */
  stopped(size: Size, way: WayName): string | null {
    return this.#runs.get(keyOf(size, way))?.find(({ stopped }) => stopped)?.stopped ?? null;
  }

  figure(size: Size, way: WayName, measure: Measure): Figure | null {
    const values = this.#runs.get(keyOf(size, way))?.map(({ figures }) => figures[measure] ?? null) ?? [];
    return figureOf(values.filter((value) => value !== null));
  }

  /** How many times the floor of the same size and the same runs. */
  ratio(size: Size, way: WayName, measure: Measure): number | null {
    const [own, floor] = [this.figure(size, way, measure), this.figure(size, "floor", measure)];
    return own && floor ? own.median / floor.median : null;
  }
}

function keyOf(size: Size, way: WayName): string {
  return `${sizeName(size)} ${way}`;
}
