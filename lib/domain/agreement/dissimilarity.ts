import type { Unit } from "./continuum";

/** What weighs how much where two annotators' units differ. */
export interface DissimilarityWeights {
  /** Where they are: α of the paper. */
  position: number;
  /** What they are: β of the paper. */
  category: number;
}

/**
 * How far two units are from being the same, where 1 is as far as a unit is from none (Δ_∅): the combined dissimilarity
 * of Mathet, Widlöcher and Métivier 2015, section 4, of the positional one (by how much both ends differ,
 * against both lengths, squared) and the categorial one (1 where they differ).
 */
export function dissimilarity(one: Unit, other: Unit, { position, category }: DissimilarityWeights): number {
  const ends = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
  const lengths = one.end - one.start + other.end - other.start;
  return position * (ends / lengths) ** 2 + (one.category === other.category ? 0 : category);
}
