import type { Span } from "./span";

/*
 * Whether a passage says nearly what some words say. Both are folded (search-fold.ts), so that 14.000 and 14 000 are the same
 * number already. Word is laid beside word at the least cost; where another number stands in the place of one, the passage
 * is no like one but a rival: the same sentence with another figure.
 */

/** The same words; nearly the same, with the same figures; or with another figure. */
export const likenessKinds = ["same", "like", "rival"] as const;
export type LikenessKind = (typeof likenessKinds)[number];

export interface Likeness {
  /** From 0 for nothing in common to 1 for the same words, whatever the figures are. */
  likeness: number;
  kind: LikenessKind;
  /** Where in the passage the words are that were laid beside those sought. */
  span: Span;
}

/** From how much on a passage says nearly the same; found by looking at what the sample's articles have in common. */
export const likeEnough = 0.6;

/** More words than this are no one statement; what is sought is cut there. */
const longest = 60;

interface Word extends Span {
  text: string;
  isNumber: boolean;
  /** What it costs to leave it out. A figure is what a statement is about; of, the and in are not. */
  weight: number;
}

/** The words of a folded text, a number with its decimals as one. */
export function wordsIn(folded: string): Word[] {
  return [...folded.matchAll(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: text, index }) => {
    const isNumber = /^\p{N}/u.test(text);
    const weight = isNumber ? 2 : text.length <= 3 ? 0.5 : 1;
    return { text, isNumber, weight, start: index, end: index + text.length };
  });
}

/** What one word more in the passage costs, of what it would cost to leave it out. */
const added = 0.5;
/** What another number in the place of one costs: the sentence is the same, and is a rival's. */
const otherNumber = 0.3;
/** What another form of a word costs: *soldier* and *soldiers*, *entsandt* and *entsandten*. */
const otherForm = 0.2;

function costOf(one: Word, other: Word): number {
  if (one.text === other.text) return 0;
  if (one.isNumber && other.isNumber) return otherNumber;
  if (one.isNumber !== other.isNumber) return one.weight + added * other.weight;
  return isSameStem(one.text, other.text) ? otherForm * one.weight : one.weight + added * other.weight;
}

/** Two words of at least five letters that begin alike and differ in at most three at their ends. */
function isSameStem(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4 || Math.abs(one.length - other.length) > 3) return false;
  let head = 0;
  while (head < shorter && one[head] === other[head]) head++;
  return head >= 4 && Math.max(one.length, other.length) - head <= 3;
}

/**
 * How like a passage is to what is sought, and where in it; null where it is not. Of the passage as much may stand before
 * and behind as does.
 */
export function likenessOf(sought: readonly Word[], passage: readonly Word[]): Likeness | null {
  const words = sought.slice(0, longest);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  if (words.length === 0 || passage.length === 0) return null;
  const width = passage.length + 1;
  const costs = new Float64Array((words.length + 1) * width);
  for (const [row, word] of words.entries()) {
    const above = row * width;
    const here = above + width;
    costs[here] = (costs[above] ?? 0) + word.weight;
    for (const [column, other] of passage.entries()) {
      costs[here + column + 1] = Math.min(
        (costs[above + column] ?? 0) + costOf(word, other),
        (costs[above + column + 1] ?? 0) + word.weight,
        (costs[here + column] ?? 0) + added * other.weight,
      );
    }
  }
  const last = words.length * width;
  let end = 0;
  for (let column = 1; column < width; column++) {
    if ((costs[last + column] ?? 0) < (costs[last + end] ?? 0)) end = column;
  }
  const likeness = 1 - (costs[last + end] ?? 0) / whole;
  if (likeness < likeEnough) return null;
  const beside = passage.slice(startOf(words, passage, costs, end), end);
  const [from, to] = [beside[0], beside.at(-1)];
  if (!from || !to) return null;
  return { likeness, kind: kindOf(words, beside), span: { start: from.start, end: to.end } };
}

/** Goes back along the least cost to where the passage begins to be like what is sought. */
function startOf(words: readonly Word[], passage: readonly Word[], costs: Float64Array, end: number): number {
  const width = passage.length + 1;
  let [row, column] = [words.length, end];
  while (row > 0 && column > 0) {
    const [word, other] = [words[row - 1], passage[column - 1]];
    if (!word || !other) break;
    const here = costs[row * width + column] ?? 0;
    const near = (cost: number) => Math.abs(here - cost) < 1e-9;
    if (near((costs[(row - 1) * width + column - 1] ?? 0) + costOf(word, other))) {
      row--;
      column--;
    } else if (near((costs[(row - 1) * width + column] ?? 0) + word.weight)) row--;
    else column--;
  }
  return column;
}

function kindOf(words: readonly Word[], beside: readonly Word[]): LikenessKind {
  const texts = (all: readonly Word[]) => all.map(({ text }) => text).join(" ");
  if (texts(words) === texts(beside)) return "same";
  const figures = (all: readonly Word[]) =>
    all
      .filter(({ isNumber }) => isNumber)
      .map(({ text }) => text)
      .sort();
  const [ours, theirs] = [figures(words), figures(beside)];
  // Who leaves a figure out says less, and nothing else.
  const isOther = ours.some((figure) => !theirs.includes(figure)) && theirs.some((figure) => !ours.includes(figure));
  return isOther ? "rival" : "like";
}
