import type { Block } from "./block";
import type { Span } from "./span";

/** A place in an article at which a claim is asserted. */
export interface ClaimPlace extends Span {
  claimId: string;
}

/**
 * The claims that an article asserts, numbered from 1 as one meets them in its text: by where each is asserted first; of those
 * that begin together, the one of more words first.
 * @param places of one beginning and end in the order in which claims were attached there
 */
export function numberClaims(places: readonly ClaimPlace[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { claimId } of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (!numbers.has(claimId)) numbers.set(claimId, numbers.size + 1);
  }
  return numbers;
}

/**
 * Which claims' numbers are written behind which offset: at the end of every place, the lower number first. A place that ends
 * between two blocks has its number at the end of the block before, where its last words are.
 * @param blocks in the order of the text
 */
export function numbersByOffset(
  places: readonly ClaimPlace[],
  numbers: ReadonlyMap<string, number>,
  blocks: readonly Block[],
): Map<number, number[]> {
  const written = new Map<number, Set<number>>();
  for (const place of places) {
    const block = lastBlockOf(place, blocks);
    const number = numbers.get(place.claimId);
    if (!block || number === undefined) continue;
    const offset = Math.min(place.end, block.end);
    const there = written.get(offset) ?? new Set();
    written.set(offset, there.add(number));
  }
  return new Map([...written].map(([offset, there]) => [offset, [...there].sort((a, b) => a - b)]));
}

/** The last block with words of a place in it, by bisection. */
function lastBlockOf({ start, end }: Span, blocks: readonly Block[]): Block | null {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? end) < end) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  return block && block.end > start ? block : null;
}
