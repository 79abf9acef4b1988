import type { Unit } from "./continuum";
import { type DissimilarityWeights, dissimilarity } from "./dissimilarity";
import type { Effort } from "./effort";

/** A unit with its annotator's place in the list of annotators, and its own in the list of what she underlined. */
export interface OwnedUnit extends Unit {
  annotator: number;
  place: number;
}

/** Units, at most one an annotator, that may be the same thing: a unitary alignment. Who has none is not in it. */
export interface Candidate {
  /** Places in the list of units, ascending. */
  members: readonly number[];
  /** Dissimilarities summed over all pairs of annotators, where 1 is between a unit and none. */
  cost: number;
}

export interface Candidates {
  /** Each unit's own are those whose first it is; it alone is among them. */
  byFirst: Candidate[][];
  /** Whether all that can be in a best alignment are here. */
  isComplete: boolean;
}

/** Of the later units that one could be aligned with the nearest; more are there only where very many lie on the same words. */
const mostNear = 24;

/**
 * The unitary alignments that can be in a best alignment. Left out are those from which taking a unit out to stand alone
 * costs nothing: alone it differs by 1 from each of the others' none, and those that it leaves have one more none to
 * differ from.
 * @param units in the order of their starts; those on the same words so that all annotators have a turn
 */
export function alignmentCandidates(
  units: readonly OwnedUnit[],
  annotators: number,
  weights: DissimilarityWeights,
  effort: Effort,
): Candidates {
  const pairs = (annotators * (annotators - 1)) / 2;
  const furthest = pairs + annotators - 1;
  const longest = units.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const ratio = Math.sqrt(furthest / weights.position);
  let isComplete = true;
  const byFirst = units.map((first, at) => {
    const length = first.end - first.start;
    // Beyond this start any unit is too far away: the longest where ratio is above 1, else the shortest, of no length.
    const reach = first.start + ((ratio + 1) * length + Math.max(ratio - 1, 0) * longest) / 2;
    const near: { unit: number; apart: number }[] = [];
    for (let next = at + 1; next < units.length; next++) {
      const unit = units[next];
      if (!unit || unit.start > reach) break;
      const apart = unit.annotator === first.annotator ? furthest : dissimilarity(first, unit, weights);
      if (apart < furthest) near.push({ unit: next, apart });
    }
    if (near.length > mostNear) isComplete = false;
    const nearest = near.sort((a, b) => a.apart - b.apart).slice(0, mostNear);
    const ascending = nearest.map(({ unit }) => unit).sort((a, b) => a - b);
    return candidatesFrom(at, ascending, { units, pairs, furthest, weights, effort });
  });
  return { byFirst, isComplete };
}

interface Search {
  units: readonly OwnedUnit[];
  /** Of annotators. */
  pairs: number;
  /** A unit that is as far from the others together never belongs to them. */
  furthest: number;
  weights: DissimilarityWeights;
  effort: Effort;
}

function candidatesFrom(first: number, near: readonly number[], search: Search): Candidate[] {
  const { units, pairs, furthest, weights, effort } = search;
  const found: Candidate[] = [];
  const between = (a: number, b: number) => {
    const [one, other] = [units[a], units[b]];
    return one && other ? dissimilarity(one, other, weights) : 0;
  };
  /** @param apart of each member the sum of its dissimilarities to the others */
  const grow = (members: readonly number[], apart: readonly number[], from: number) => {
    const size = members.length;
    if (apart.every((one) => one < pairs + size - 1)) {
      const sum = apart.reduce((total, one) => total + one, 0) / 2;
      found.push({ members, cost: pairs - (size * (size - 1)) / 2 + sum });
    }
    for (let index = from; index < near.length && effort.left > 0; index++) {
      effort.left--;
      const next = near[index] ?? 0;
      if (members.some((member) => units[member]?.annotator === units[next]?.annotator)) continue;
      const added = members.map((member) => between(member, next));
      const grown = apart.map((one, at) => one + (added[at] ?? 0));
      grown.push(added.reduce((all, one) => all + one, 0));
      if (grown.every((one) => one < furthest)) grow([...members, next], grown, index + 1);
    }
  };
  grow([first], [0], 0);
  return found;
}
