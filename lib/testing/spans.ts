import fc from "fast-check";
import type { NamedSpan } from "../domain/text-order";

export function namedSpan(id: string, start: number, end: number): NamedSpan {
  return { id, start, end };
}

/** One to ten spans that overlap often, in any order. */
export const anySpans = fc
  .uniqueArray(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }), fc.nat(99)), {
    selector: ([, , id]) => id,
    minLength: 1,
    maxLength: 10,
  })
  .map((all) => all.map(([start, length, id]) => namedSpan(String(id), start, start + length)));
