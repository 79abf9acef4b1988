import type { Room, RoomAnnotation } from "./room";
import { characterEnd, type FoldedText, foldText, withoutUmlauts } from "./search-fold";
import type { Span } from "./span";

/** Words of the article that were sought, or an annotation whose claims or comments say them. */
export interface Hit extends Span {
  /** Null for the article's own words. */
  annotationId: string | null;
}

/** More than anybody looks through; the rest is not sought. */
export const maxHits = 2_000;

/** A text that was made ready to be searched, once: as it is folded, and without umlauts as well. */
export interface SearchableText {
  text: string;
  folded: FoldedText;
  plain: FoldedText;
}

export function searchable(text: string): SearchableText {
  const folded = foldText(text);
  return { text, folded, plain: withoutUmlauts(folded) };
}

/**
 * Finds words in an article and in what was said about it, in the order of the text, by the rule of search-fold.ts: case,
 * accents, kinds of space and quotation marks do not matter, nor how a number's thousands are parted.
 */
export function searchRoom(text: SearchableText, room: Room, query: string): Hit[] {
  const sought = soughtBy(query);
  if (!sought) return [];
  const words = hitsIn(text, sought).map((hit) => ({ ...hit, annotationId: null }));
  const annotations = [...room.annotations.values()]
    .filter((annotation) => saidOf(room, annotation).some((said) => says(said, sought)))
    .slice(0, maxHits)
    .map(({ id, start, end }) => ({ start, end, annotationId: id }));
  return [...words, ...annotations].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, maxHits);
}

/** The words to look for in a text that is folded, and in one without umlauts. */
function soughtBy(query: string): readonly [string, string] | null {
  const folded = foldText(query.trim());
  return folded.folded === "" ? null : [folded.folded, withoutUmlauts(folded).folded];
}

function says({ folded, plain }: SearchableText, [exactly, plainly]: readonly [string, string]): boolean {
  return folded.folded.includes(exactly) || plain.folded.includes(plainly);
}

function hitsIn({ text, folded, plain }: SearchableText, [exactly, plainly]: readonly [string, string]): Span[] {
  const hits = new Map<number, number>();
  const seek = ({ folded: letters, origins }: FoldedText, words: string) => {
    let count = 0;
    for (let at = letters.indexOf(words); at >= 0 && count < maxHits; at = letters.indexOf(words, at + words.length)) {
      count++;
      const start = origins[at] ?? 0;
      const end = characterEnd(text, origins[at + words.length - 1] ?? start);
      hits.set(start, Math.max(hits.get(start) ?? 0, end));
    }
  };
  seek(folded, exactly);
  seek(plain, plainly);
  return [...hits].map(([start, end]) => ({ start, end }));
}

/** What claims and comments say about an annotation's words. */
function saidOf(room: Room, { claimIds, comments }: RoomAnnotation): SearchableText[] {
  const claims = claimIds.flatMap((id) => room.claims.get(id) ?? []);
  const said = [...comments, ...claims.flatMap((claim) => claim.comments)];
  return [
    ...claims.map((claim) => madeSearchable(claim, `${claim.text}\u0000${claim.attribution?.source ?? ""}`)),
    ...said.map((comment) => madeSearchable(comment, comment.text)),
  ];
}

/** What was said is folded once, and not with every key. */
const made = new WeakMap<object, SearchableText>();

function madeSearchable(record: object, words: string): SearchableText {
  const known = made.get(record);
  if (known) return known;
  const fresh = searchable(words);
  made.set(record, fresh);
  return fresh;
}
