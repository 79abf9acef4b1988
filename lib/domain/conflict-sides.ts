import type { Evidence } from "./evidence";
import type { Ground } from "./mark-remarks";
import { foldText } from "./search-fold";
import type { Verdict } from "./verdict";
import { plainWords } from "./wording";

interface SidedMark {
  verdict: Verdict | null;
  ground: Ground | null;
  figure: string | null;
  evidence: readonly Evidence[];
}

/** Those who say the same of a claim, with what they alone have seen of it. */
export interface Side<M extends SidedMark> {
  marks: M[];
  /** Evidence of theirs that no other side has. */
  own: M["evidence"][number][];
}

/** What differs, side by side, and the evidence that several sides have, once. */
export interface Sides<M extends SidedMark> {
  sides: Side<M>[];
  common: M["evidence"][number][];
}

/**
 * The sides of a conflict: one for each verdict, or where all verdicts are the same one for each ground and figure.
 * @param marks in the order in which the sides are to stand
 */
export function sidesOf<M extends SidedMark>(marks: readonly M[]): Sides<M> {
  const differ = new Set(marks.map(({ verdict }) => verdict)).size > 1;
  const keyOf = ({ verdict, ground, figure }: M) =>
    differ ? String(verdict) : `${ground} ${figure && foldText(figure).folded}`;
  const groups = new Map<string, M[]>();
  for (const mark of marks) groups.set(keyOf(mark), [...(groups.get(keyOf(mark)) ?? []), mark]);
  const all = [...groups.values()];
  const isIn = (group: readonly M[], piece: Evidence) =>
    group.some(({ evidence }) => evidence.some((other) => isSamePiece(piece, other)));
  const isShared = (piece: Evidence) => all.filter((group) => isIn(group, piece)).length > 1;
  const once = <E extends Evidence>(pieces: readonly E[]) =>
    pieces.filter((piece, index) => !pieces.slice(0, index).some((earlier) => isSamePiece(piece, earlier)));
  return {
    sides: all.map((group) => ({
      marks: group,
      own: once(group.flatMap(({ evidence }) => evidence.filter((piece) => !isShared(piece)))),
    })),
    common: once(marks.flatMap(({ evidence }) => evidence.filter(isShared))),
  };
}

/** Whether two pieces are the same source: at one address, or without one in the same words by the same publisher. */
export function isSamePiece(one: Evidence, other: Evidence): boolean {
  const places = [one.url, one.archivedUrl].filter(Boolean);
  if (places.some((address) => address === other.url || address === other.archivedUrl)) return true;
  if (one.url && other.url) return false;
  const words = ({ quote, publisher }: Evidence) => `${plainWords(quote ?? null)} ${plainWords(publisher ?? null)}`;
  return words(one) === words(other);
}
