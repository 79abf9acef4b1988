/** The middle one of some figures, and how far they spread. */
export interface Figure {
  median: number;
  min: number;
  max: number;
}

export function figureOf(values: readonly number[]): Figure | null {
  if (values.length === 0) return null;
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/** The nearest rank; of an even number of values the median is the lower. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
