import { toNfc } from "./nfc";
import type { Room, RoomAnnotation } from "./room";
import type { Span } from "./span";

/** Words of the article that were sought, or an annotation whose claims or comments say them. */
export interface Hit extends Span {
  /** Null for the article's own words. */
  annotationId: string | null;
}

/** More than anybody looks through; the rest is not sought. */
export const maxHits = 2_000;

/**
 * Finds words in an article and in what was said about it, in the order of the text. Case does not matter, nor how much
 * space there is, nor how a number's thousands are parted ("14000" finds "14.000", "14 000" and "14’000"), nor whether a
 * sharp s is written as two.
 */
export function searchRoom(text: string, room: Room, query: string): Hit[] {
  const sought = patternOf(query);
  if (!sought) return [];
  const words: Hit[] = [];
  for (const match of text.matchAll(sought)) {
    words.push({ start: match.index, end: match.index + match[0].length, annotationId: null });
    if (words.length === maxHits) break;
  }
  const annotations = [...room.annotations.values()]
    .filter((annotation) => saidOf(room, annotation).some((said) => said.search(sought) >= 0))
    .slice(0, maxHits)
    .map(({ id, start, end }) => ({ start, end, annotationId: id }));
  return [...words, ...annotations].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, maxHits);
}

/** What claims and comments say about an annotation's words. */
function saidOf(room: Room, { claimIds, comments }: RoomAnnotation): string[] {
  const claims = claimIds.flatMap((id) => room.claims.get(id) ?? []);
  return [
    ...claims.flatMap((claim) => [claim.text, claim.attribution?.source ?? ""]),
    ...[...comments, ...claims.flatMap((claim) => claim.comments)].map((comment) => comment.text),
  ];
}

function patternOf(query: string): RegExp | null {
  const words = toNfc(query.trim());
  if (words === "") return null;
  const pattern = words
    .replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => `\\${sign}`)
    .replace(/\s+/g, "\\s+")
    .replace(/ß|ẞ|ss/gi, "(?:ß|ss)")
    .replace(/(?<=\d)(?=\d)/g, "[.,'’\\u00A0\\u202F ]?");
  return new RegExp(pattern, "giu");
}
