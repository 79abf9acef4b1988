import { type Figure, figureOf } from "./figures";
import { sizeName } from "./flags";
import type { Size } from "./material";
import type { Measured } from "./measure";
import type { WayName } from "./ways";

export type Measure = keyof Measured;
/** All runs of one way with one size, or why there are none. */
type Runs = Measured[] | { failed: string };

/** Everything that was measured, by size and way. */
export class Results {
  #runs = new Map<string, Runs>();

  put(size: Size, way: WayName, run: Measured | { failed: string }): void {
    const before = this.#runs.get(keyOf(size, way)) ?? [];
    if ("failed" in before) return;
    this.#runs.set(keyOf(size, way), "failed" in run ? run : [...before, run]);
  }

  /** Why a way has no figures for a size. */
  failure(size: Size, way: WayName): string | null {
    const runs = this.#runs.get(keyOf(size, way));
    return runs && "failed" in runs ? runs.failed : null;
  }

  figure(size: Size, way: WayName, measure: Measure): Figure | null {
    const runs = this.#runs.get(keyOf(size, way));
    if (!runs || "failed" in runs) return null;
    return figureOf(runs.map((run) => run[measure]).filter((value) => value !== null));
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
