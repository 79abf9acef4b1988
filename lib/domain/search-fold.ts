import { partedWord } from "./hard-wrap";

/*
 * What counts as the same words when somebody searches. The database has the same rule in SQL (`search_fold`), spelled
 * out letter by letter so that it does not depend on the server's locale; a test holds the two to each other.
 */

/** Words as they are compared, and from where in the original each code unit of them is; one more for the end. */
export interface FoldedText {
  folded: string;
  origins: Uint32Array;
}

/** Marks on letters, and what nobody sees: soft hyphens, zero-width spaces and joiners, signs of direction. */
const left =
  /[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|[\uFE00-\uFE0F]/g;

/** Each of the first becomes the one of the second below it. */
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆŒØĐŁÞÐıΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩςАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЄҐ";
const smalls = "abcdefghijklmnopqrstuvwxyzæœøđłþðiαβγδεζηθικλμνξοπρστυφχψωσабвгдежзийклмнопрстуфхцчшщъыьэюяієґ";
/** Each sign, and what counts as it. */
const signs = [
  ["'", "’‘‚‛′´`"],
  ['"', "«»„“”‟″‹›"],
  ["-", "‐‑‒–—−"],
  [" ", "\t\n\u000B\f\r\u0085\u1680\u2028\u2029"],
] as const;

const sameAs = new Map([
  ...[...capitals].map((capital, index) => [capital, [...smalls][index] ?? capital] as const),
  ...signs.flatMap(([sign, others]) => [...others].map((other) => [other, sign] as const)),
]);

function foldCharacter(character: string): string {
  const letters = [...character.normalize("NFKD").replace(left, "")];
  return letters.map((letter) => (/[ßẞ]/.test(letter) ? "ss" : (sameAs.get(letter) ?? letter))).join("");
}

/** What is left out once all letters are folded: a thousands separator, a hyphen at a line's end, space after space. */
const superfluous = /(?<=[0-9])[.,' ](?=[0-9]{3}(?![0-9]))|(?<= ) /g;
const foldedCharacters = new Map<string, string>();

/**
 * Folds case, accents and umlauts, ß and ss, signs of quotation, dashes, kinds of space, thousands separators, soft
 * hyphens, and the hyphens at the ends of lines.
 */
export function foldText(text: string): FoldedText {
  const skipped = new Set<number>();
  for (const { index } of text.matchAll(partedWord)) skipped.add(index).add(index + 1);
  let origins = new Uint32Array(text.length + 1);
  let letters = "";
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const length = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length ? 2 : 1;
    const character = length === 1 ? (text[at] ?? "") : text.slice(at, at + 2);
    if (!skipped.has(at)) {
      let folded = foldedCharacters.get(character);
      if (folded === undefined) {
        folded = foldCharacter(character);
        foldedCharacters.set(character, folded);
      }
      origins = withRoom(origins, letters.length + folded.length + 1);
      origins.fill(at, letters.length, letters.length + folded.length);
      letters += folded;
    }
    at += length;
  }
  return leaveOut(letters, origins, text.length);
}

function withRoom(origins: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= origins.length) return origins;
  const larger = new Uint32Array(length * 2);
  larger.set(origins);
  return larger;
}

function leaveOut(letters: string, origins: Uint32Array, end: number): FoldedText {
  let folded = "";
  let from = 0;
  let length = 0;
  const keep = (to: number) => {
    folded += letters.slice(from, to);
    origins.copyWithin(length, from, to);
    length += to - from;
  };
  for (const { index } of letters.matchAll(superfluous)) {
    keep(index);
    from = index + 1;
  }
  keep(letters.length);
  origins[length] = end;
  return { folded, origins: origins.subarray(0, length + 1) };
}

/** What is compared beside the folded words, so that ä, ae and a are the same: without the e after a, o and u. */
export function withoutUmlauts({ folded, origins }: FoldedText): FoldedText {
  const kept: number[] = [];
  let words = "";
  let from = 0;
  const keep = (to: number) => {
    words += folded.slice(from, to);
    for (let at = from; at < to; at++) kept.push(origins[at] ?? 0);
  };
  for (const { index } of folded.matchAll(/(?<=[aou])e/g)) {
    keep(index);
    from = index + 1;
  }
  keep(folded.length);
  kept.push(origins[folded.length] ?? 0);
  return { folded: words, origins: Uint32Array.from(kept) };
}

/** How far a character of the original goes that begins at an offset, with the marks and the unseen behind it. */
export function characterEnd(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  let end = Math.min(text.length, offset + (unit >= 0xd800 && unit < 0xdc00 ? 2 : 1));
  while (end < text.length && text.charAt(end).replace(left, "") === "") end++;
  return end;
}
