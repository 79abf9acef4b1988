import { type Alignment, bestAlignment } from "./best-alignment";
import { type Continuum, unitCount } from "./continuum";
import { shuffledContinuum } from "./continuum-shuffle";
import type { DissimilarityWeights } from "./dissimilarity";
import type { Effort } from "./effort";
import { seededRandom } from "./random";

export interface GammaOptions {
  /** 32 bits; the same seed and the same units give the same γ. */
  seed: number;
  /** Where left out 1 and 1, as the paper has them. */
  weights?: DissimilarityWeights;
  /**
   * How far the mean disorder of chance may be off, as a share of it, in 95 of 100 cases; 0.05 where left out.
   */
  precision?: number;
  /** Of chance, at most; 300 where left out. The first 30 say how many the precision takes. */
  samples?: number;
  /** What it may take, of which it takes; without end where left out. */
  effort?: Effort;
}

interface GammaBasis {
  annotators: number;
  units: number;
}

export type Gamma = GammaBasis &
  (
    | {
        value: number;
        /** Where γ lies in 95 of 100 cases as far as the sampling of chance goes. */
        interval: { lower: number; upper: number };
        /** Disorder of the best alignment, and the mean of chance. */
        observed: number;
        expected: number;
        samples: number;
        alignment: Alignment;
        /** Whether every alignment, also those of chance, is sure to be the best. */
        isExact: boolean;
      }
    | { value: null; reason: "fewer-than-two-annotators" | "no-units" | "too-many-units" }
  );

const firstSamples = 30;

/**
 * γ (Mathet, Widlöcher and Métivier 2015, The Unified and Holistic Method Gamma (γ) for Inter-Annotator Agreement Measure
 * and Alignment, Computational Linguistics 41(3), 437–479): 1 − the disorder of the best alignment of what annotators
 * underlined / the mean disorder of the best alignments of continua as chance would have them (section 5). Where units
 * lie and what they are count together; they may overlap. Up to 1.
 */
export function gamma(continuum: Continuum, options: GammaOptions): Gamma {
  const { seed, weights = { position: 1, category: 1 }, precision = 0.05, samples: most = 300, effort } = options;
  const basis = { annotators: continuum.annotators.length, units: unitCount(continuum) };
  if (basis.annotators < 2) return { ...basis, value: null, reason: "fewer-than-two-annotators" };
  if (basis.units === 0) return { ...basis, value: null, reason: "no-units" };
  const alignment = bestAlignment(continuum, weights, effort);
  if (!alignment) return { ...basis, value: null, reason: "too-many-units" };
  const random = seededRandom(seed);
  const chance: Alignment[] = [];
  for (let wanted = Math.min(firstSamples, most); chance.length < wanted; ) {
    const aligned = bestAlignment(shuffledContinuum(continuum, random), weights, effort);
    if (!aligned) return { ...basis, value: null, reason: "too-many-units" };
    chance.push(aligned);
    if (chance.length === firstSamples) wanted = Math.min(most, Math.max(wanted, samplesFor(precision, chance)));
  }
  const { mean, deviation } = momentsOf(chance);
  const error = (1.96 * deviation) / Math.sqrt(chance.length);
  const against = (expected: number) => (alignment.disorder === 0 ? 1 : 1 - alignment.disorder / expected);
  return {
    ...basis,
    value: against(mean),
    interval: { lower: against(Math.max(mean - error, 0)), upper: against(mean + error) },
    observed: alignment.disorder,
    expected: mean,
    samples: chance.length,
    alignment,
    isExact: [alignment, ...chance].every(({ isBest }) => isBest),
  };
}

/** Section 5.3: as many as bring the error of the mean down to the precision. */
function samplesFor(precision: number, chance: readonly Alignment[]): number {
  const { mean, deviation } = momentsOf(chance);
  return mean === 0 ? 0 : Math.ceil(((1.96 * deviation) / (mean * precision)) ** 2);
}

function momentsOf(alignments: readonly Alignment[]): { mean: number; deviation: number } {
  const mean = alignments.reduce((sum, { disorder }) => sum + disorder, 0) / alignments.length;
  const squares = alignments.reduce((sum, { disorder }) => sum + (disorder - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / Math.max(alignments.length - 1, 1)) };
}
