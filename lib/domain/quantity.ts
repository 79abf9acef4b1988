export const approximators = ["about", "almost", "at_least", "up_to"] as const;
export type Approximator = (typeof approximators)[number];

export const quantityKinds = ["total", "increment", "plan", "stock"] as const;
export type QuantityKind = (typeof quantityKinds)[number];

/** The numbers of a figure. An interval has bounds, a plain figure a value; "dozens" has neither. */
export interface Quantity {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

/** Whether two figures that answer one question do not say the same number or interval. */
export function isRivalFigure(one: Quantity | null, other: Quantity | null): boolean {
  if (!one || !other) return false;
  return one.value !== other.value || one.lower !== other.lower || one.upper !== other.upper;
}
