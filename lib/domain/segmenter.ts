/*
 * The only place that segments. `Intl.Segmenter` writes its whole input into every segment that it hands out, which is
 * quadratic: a third of a million characters without a full stop take gigabytes. So it is never handed a text, but a
 * window of it, cut where the parts of the whole part as well.
 */

/** A stretch of a text, as span.ts has it, which rests on this file. */
interface Stretch {
  start: number;
  end: number;
}

/** How far a window reaches to either side, in UTF-16 code units. A word that is longer ends at the window. */
const wordReach = 500;
const sentenceWindow = 1_000;
/** What stands so near the end of a sentences' window is judged in the next one, which sees what follows. */
const sentenceMargin = 200;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });
const sentences = new Map<string, Intl.Segmenter>();

/**
 * The grapheme cluster (UAX #29) that holds the code unit at an offset. The window reaches from one place to the next at
 * which clusters part whatever stands around them; it is long only where one cluster is, or a row of flags.
 */
export function graphemeAt(text: string, offset: number): Stretch {
  if (offset >= text.length) return { start: offset, end: offset };
  let start = offset;
  while (start > 0 && !alwaysParts(text, start)) start--;
  let end = offset + 1;
  while (end < text.length && !alwaysParts(text, end)) end++;
  if (end - start === 1) return { start, end };
  const found = graphemes.segment(text.slice(start, end)).containing(offset - start);
  return found ? { start: start + found.index, end: start + found.index + found.segment.length } : { start, end };
}

/** What begins a cluster of its own, unless it follows one of those that hold on to what comes next. */
const base = /^[\p{L}\p{N}\p{P}\p{S}\p{Z}\p{Co}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]$/u;
/** Parts of flags, skin tones, vowels of Hangul and Thai, and letters that are written before the next one. */
const clinging =
  /^[\p{RI}\p{Emoji_Modifier}\p{Grapheme_Extend}\u0D4E\u0E33\u0EB3\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\u{11000}-\u{11FFF}]$/u;
const mark = /^\p{M}$/u;
/** A letter with marks of which none is a virama, which joins letters into conjuncts. */
const unjoinedLetter =
  /[^\p{M}\p{Cf}][^\P{M}\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D\u1039\u17D2\u1A60\u1B44\u1BAB\uA9C0\uAAF6\u{10000}-\u{10FFFF}]{1,6}$/u;
/** Writing whose letters never join over a mark. */
const neverJoined =
  /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}\p{sc=Han}\p{N}\p{P}\p{S}\p{Z}]$/u;

/** Whether two clusters part at an offset inside a text, which the two characters beside it alone can tell. */
function alwaysParts(text: string, offset: number): boolean {
  const [last, first] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  // Latin letters, digits and punctuation below the first mark, and controls; but CR and LF are one.
  if (last < 0x300 && first < 0x300) return last !== 0x0d || first !== 0x0a;
  if (last === 0x0a || first === 0x0a) return true;
  if (isLow(first) && isHigh(last)) return false;
  // Flags pair off from the first of their row on.
  if (isFlagPart(text, offset)) return isFlagPart(text, offset - 2) && flagPartsBefore(text, offset) % 2 === 0;
  const after = traitsOf(text.codePointAt(offset) ?? first);
  if ((after & begins) === 0) return false;
  const before = traitsOf(text.codePointAt(isLow(last) ? offset - 2 : offset - 1) ?? last);
  if ((before & isMark) === 0) return (before & begins) !== 0;
  return (after & joinsNever) !== 0 || unjoinedLetter.test(text.slice(Math.max(0, offset - 8), offset));
}

const [begins, isMark, joinsNever] = [1, 2, 4];
const traits = new Map<number, number>();

/** Looked up once for every code point: a run of marks may be long. */
function traitsOf(codePoint: number): number {
  const known = traits.get(codePoint);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(codePoint);
  const found =
    (base.test(character) && !clinging.test(character) ? begins : 0) |
    (mark.test(character) ? isMark : 0) |
    (neverJoined.test(character) ? joinsNever : 0);
  traits.set(codePoint, found);
  return found;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000;

function isFlagPart(text: string, offset: number): boolean {
  if (text.charCodeAt(offset) !== 0xd83c) return false;
  const low = text.charCodeAt(offset + 1);
  return low >= 0xdde6 && low <= 0xddff;
}

function flagPartsBefore(text: string, offset: number): number {
  let at = offset;
  while (isFlagPart(text, at - 2)) at -= 2;
  return (offset - at) / 2;
}

export interface WordSegment extends Stretch {
  isWordLike: boolean;
}

/** The words (UAX #29) near an offset: what stands at another one, as long as it is near; null where it is not. */
export function wordsNear(text: string, offset: number): (at: number) => WordSegment | null {
  const window = wordWindow(text, offset);
  // UAX #29 counts the narrow no-break space among the letters of a word; here it parts words as its wider sister does.
  const segments = words.segment(text.slice(window.start, window.end).replaceAll("\u202F", "\u00A0"));
  return (at) => {
    const found = at < window.start || at >= window.end ? undefined : segments.containing(at - window.start);
    if (!found) return null;
    const start = window.start + found.index;
    return { start, end: start + found.segment.length, isWordLike: found.isWordLike ?? false };
  };
}

function wordWindow(text: string, offset: number): Stretch {
  let start = Math.max(0, offset - wordReach);
  while (start > 0 && start < offset && !beginsWord(text, start)) start++;
  if (start === offset) start = graphemeAt(text, Math.max(0, offset - wordReach)).start;
  let end = Math.min(text.length, offset + wordReach);
  while (end < text.length && end > offset + 1 && !beginsWord(text, end)) end--;
  if (end <= offset + 1) end = graphemeAt(text, Math.min(text.length, offset + wordReach) - 1).end;
  return { start, end };
}

/** Whether a letter or digit follows a space, where words always part. */
function beginsWord(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return (before === 0x20 || before === 0x0a) && /^[\p{L}\p{N}]/u.test(text.slice(offset, offset + 2));
}

/**
 * Where sentences (UAX #29) begin within a scope, one after the other; where the scope begins is none of them. The end of
 * a line or of a page is a space like any other. Looks no further than it is asked.
 */
export function* sentenceStarts(text: string, scope: Stretch, language: string): Generator<number> {
  const segmenter = sentences.get(language) ?? new Intl.Segmenter(language, { granularity: "sentence" });
  sentences.set(language, segmenter);
  for (let from = scope.start; from < scope.end; ) {
    const end = Math.min(scope.end, from + sentenceWindow);
    const next = end === scope.end ? end : wordBefore(text, { start: from, end: end - sentenceMargin });
    for (const { index } of segmenter.segment(text.slice(from, end).replace(/[\n\f]/g, " "))) {
      if (index > 0 && from + index <= next) yield from + index;
    }
    from = next;
  }
}

/** Where the last word of a window begins, so that going on there is as good as going on from the front. */
function wordBefore(text: string, { start, end }: Stretch): number {
  for (let at = end; at > start; at--) if (beginsWord(text, at)) return at;
  const { start: character } = graphemeAt(text, end);
  return character > start ? character : end;
}
