import type { Block } from "../../domain/block";
import { type Likeness, likenessOf, wordsIn } from "../../domain/likeness";
import { offsetIndex, spanInCodePoints } from "../../domain/offset";
import { type Passage, passagesOf } from "../../domain/passage";

/*
 * What takes long with a long text or with many passages: pure functions of what can be handed to another thread.
 */

/** A passage with its place in both units. */
export interface PlacedPassage extends Passage {
  startCodePoint: number;
  endCodePoint: number;
}

function cutPassages(text: string, blocks: readonly Block[], language: string): PlacedPassage[] {
  const offsets = offsetIndex(text);
  return passagesOf(text, blocks, language).map((passage) => ({ ...passage, ...spanInCodePoints(offsets, passage) }));
}

/** For each passage how like it is to the one of the phrases that it is most like; null where it is like none. */
function comparePassages(phrases: readonly string[], passages: readonly string[]): (Likeness | null)[] {
  const sought = phrases.map(wordsIn);
  return passages.map((passage) => {
    const words = wordsIn(passage);
    let best: Likeness | null = null;
    for (const phrase of sought) {
      const found = likenessOf(phrase, words);
      if (found && isBetter(found, best)) best = found;
    }
    return best;
  });
}

/** A figure that is the same weighs more than words that are: a rival is no like passage where one is to be had. */
function isBetter(one: Likeness, other: Likeness | null): boolean {
  if (!other) return true;
  const [isRival, wasRival] = [one.kind === "rival", other.kind === "rival"];
  return isRival === wasRival ? one.likeness > other.likeness : wasRival;
}

export const passageTasks = { cutPassages, comparePassages };
