import { plainWords } from "./wording";

export const approximators = ["about", "almost", "at_least", "up_to"] as const;
export type Approximator = (typeof approximators)[number];

export const quantityKinds = ["total", "increment", "plan", "stock"] as const;
export type QuantityKind = (typeof quantityKinds)[number];

/** The numbers of a figure, and what they count. An interval has bounds, a plain figure a value; "dozens" has neither. */
export interface Quantity {
  value: number | null;
  lower: number | null;
  upper: number | null;
  kind: QuantityKind | null;
  unit: string | null;
  counted: string | null;
}

/**
 * Whether two figures that answer one question count the same and do not say the same number or interval. A total is no
 * rival of an increment, nor are dead of wounded; what one of them leaves open they do not agree on.
 */
export function isRivalFigure(one: Quantity | null, other: Quantity | null): boolean {
  if (!one || !other) return false;
  const countsTheSame =
    one.kind === other.kind &&
    plainWords(one.unit) === plainWords(other.unit) &&
    plainWords(one.counted) === plainWords(other.counted);
  return countsTheSame && (one.value !== other.value || one.lower !== other.lower || one.upper !== other.upper);
}
