import type { Span } from "../span";
import { type Continuum, unitCount } from "./continuum";

/** Why there is no value: fewer than two annotated; nobody underlined anything; or chance has no disagreement. */
export type TooFewUnits = "fewer-than-two-annotators" | "no-units" | "expected-disagreement-is-0";

/** Disagreement as a share of all that chance or annotators could, comparable from category to category. */
interface Disagreement {
  observed: number;
  expected: number;
}

export interface CategoryAlphaU extends Disagreement {
  category: string;
  /** Null where chance has no disagreement. */
  value: number | null;
}

export type AlphaU = {
  annotators: number;
  units: number;
  /** Of the continuum, in UTF-16 code units. */
  length: number;
  categories: CategoryAlphaU[];
} & ({ value: number } | { value: null; reason: TooFewUnits });

/**
 * Krippendorff's α for unitizing, α_U (1995, On the Reliability of Unitizing Continuous Data, Sociological Methodology 25,
 * 47–76; with the corrected expectation of 2004, Content Analysis, 2nd ed., ch. 11): how far annotators' units and
 * the gaps between them lie apart, against all ways in which units of these lengths could lie. Up to 1. It knows no
 * overlap within a category: what one annotator underlined there twice is one unit. Units that only touch are two.
 */
export function alphaU(continuum: Continuum): AlphaU {
  const { annotators, start, end } = continuum;
  const basis = { annotators: annotators.length, units: unitCount(continuum), length: end - start };
  const names = new Set(annotators.flatMap(({ units }) => units.map(({ category }) => category)));
  const categories = [...names].sort().map((category): CategoryAlphaU => {
    const unitized = annotators.map(({ units }) =>
      sectionsOf(
        units.filter((unit) => unit.category === category),
        continuum,
      ),
    );
    const { observed, expected } = disagreement(unitized, basis.length);
    return { category, observed, expected, value: expected > 0 ? 1 - observed / expected : null };
  });
  const observed = categories.reduce((sum, one) => sum + one.observed, 0);
  const expected = categories.reduce((sum, one) => sum + one.expected, 0);
  const reason: TooFewUnits | null =
    annotators.length < 2 ? "fewer-than-two-annotators" : basis.units === 0 ? "no-units" : null;
  if (reason) return { ...basis, categories: [], value: null, reason };
  if (expected === 0) return { ...basis, categories, value: null, reason: "expected-disagreement-is-0" };
  return { ...basis, categories, value: 1 - observed / expected };
}

/** A unit or a gap. */
export interface Section extends Span {
  isUnit: boolean;
}

/** Divides a continuum into one annotator's units and the gaps between them. */
function sectionsOf(units: readonly Span[], within: Span): Section[] {
  const sections: Section[] = [];
  let at = within.start;
  for (const { start, end } of units.toSorted((a, b) => a.start - b.start)) {
    const last = sections.at(-1);
    if (last && start < at) {
      last.end = Math.max(last.end, end);
    } else {
      if (start > at) sections.push({ start: at, end: start, isUnit: false });
      sections.push({ start, end, isUnit: true });
    }
    at = Math.max(at, end);
  }
  if (at < within.end) sections.push({ start: at, end: within.end, isUnit: false });
  return sections;
}

function disagreement(unitized: readonly Section[][], length: number): Disagreement {
  let apart = 0;
  for (const [index, sections] of unitized.entries()) {
    for (const others of unitized.slice(index + 1)) apart += distanceBetween(sections, others);
  }
  const pairs = unitized.length * (unitized.length - 1);
  return { observed: (2 * apart) / (pairs * length ** 2), expected: expectedDisagreement(unitized, length) };
}

/** Sums over the sections of two annotators that share a character, in one pass over both. */
function distanceBetween(sections: readonly Section[], others: readonly Section[]): number {
  let sum = 0;
  let at = 0;
  for (const section of sections) {
    for (let other = others[at]; other && other.start < section.end; other = others[++at]) {
      sum += sectionDistance(section, other);
      // One that goes on meets the next section, too.
      if (other.end > section.end) break;
    }
  }
  return sum;
}

/**
 * Krippendorff's δ² of two sections (1995): of two units that overlap the squares by which their ends differ; of a
 * unit within a gap the square of its length; else nothing. In squares of UTF-16 code units.
 */
export function sectionDistance(one: Section, other: Section): number {
  if (one.start >= other.end || other.start >= one.end) return 0;
  if (one.isUnit && other.isUnit) return (one.start - other.start) ** 2 + (one.end - other.end) ** 2;
  if (one.isUnit === other.isUnit) return 0;
  const [unit, gap] = one.isUnit ? [one, other] : [other, one];
  return gap.start <= unit.start && unit.end <= gap.end ? (unit.end - unit.start) ** 2 : 0;
}

/** Krippendorff's D_e: each unit against every other unit, and against every gap, wherever they could meet. */
function expectedDisagreement(unitized: readonly Section[][], length: number): number {
  const lengthsOf = (isUnit: boolean) => {
    const sections = unitized.flat().filter((section) => section.isUnit === isUnit);
    return sections.map(({ start, end }) => end - start).sort((a, b) => b - a);
  };
  const [units, gaps] = [lengthsOf(true), lengthsOf(false)];
  let apart = 0;
  let withinUnits = 0;
  let longerGaps = 0;
  let places = 0;
  for (const unit of units) {
    // Longest first: the gaps that a unit fits into are those of the unit before and some more.
    for (let gap = gaps[longerGaps]; gap !== undefined && gap >= unit; gap = gaps[++longerGaps]) places += gap;
    apart += ((units.length - 1) * (2 * unit ** 3 - 3 * unit ** 2 + unit)) / 3;
    apart += unit ** 2 * (places - longerGaps * (unit - 1));
    withinUnits += unit * (unit - 1);
  }
  const all = unitized.length * length;
  return ((2 / length) * apart) / (all * (all - 1) - withinUnits);
}
