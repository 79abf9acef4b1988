import { sentenceStarts } from "./segmenter";
import { type Span, snapToGraphemes } from "./span";

/** German and English abbreviations that a sentence seldom ends in, without their full stop, in lower case. */
const abbreviations = new Set(
  "dr prof mio mrd tsd bzw ca etc evtl ggf inkl nr st str usw vgl z d h u a o ä s zb mr mrs ms gen col lt sgt jan feb febr mär apr jun jul aug sep sept okt oct nov dez dec art abs bd geb gest jh".split(
    " ",
  ),
);

/**
 * The sentence that holds a span, or the sentences where it reaches over several, without the space around it. Never
 * leaves the blocks that the span is in, from the first's start to the last's end, and goes no further than `longestReach`
 * on either side. `Intl.Segmenter` alone breaks German after "4." in "am 4. Juni", "Dr." and "Mio."; such breaks are undone
 * here.
 */
export function sentenceAround(text: string, span: Span, blocks: Span, language = "de"): Span {
  const start = startOfSentence(text, span.start, blocks, language);
  const from = Math.max(span.end, span.start + 1);
  const end = sentenceStartFrom(text, from, blocks, { language, reach: longestReach });
  return trimAround(text, { start, end: end ?? characterEnd(text, Math.min(blocks.end, from + longestReach)) }, span);
}

/** How far before an offset a sentence's start is looked for at first, in UTF-16 code units; few are longer. */
const initialReach = 1_000;
/** What is longer is no sentence that anybody reads; it is cut here. */
const longestReach = 16_000;
/** How much of what stands around a break it takes to judge it. */
const surroundings = 200;

function startOfSentence(text: string, offset: number, blocks: Span, language: string): number {
  for (let reach = initialReach; ; reach *= 4) {
    const start = characterStart(text, Math.max(blocks.start, offset - reach));
    let found: number | null = null;
    for (const at of trueStarts(text, { start, end: Math.min(blocks.end, offset + surroundings) }, blocks, language)) {
      if (at > offset) break;
      found = at;
    }
    if (found !== null) return found;
    if (start <= blocks.start || reach >= longestReach) return start;
  }
}

/** The first offset from a given one on at which a sentence begins; null where none does within the blocks and the reach. */
export function sentenceStartFrom(
  text: string,
  offset: number,
  blocks: Span,
  { language, reach }: { language: string; reach: number },
): number | null {
  const start = characterStart(text, Math.max(blocks.start, offset - surroundings));
  for (const at of trueStarts(text, { start, end: Math.min(blocks.end, offset + reach) }, blocks, language)) {
    if (at >= offset) return at;
  }
  return null;
}

/** The sentences of a block, one after the other, without the space around each. */
export function* sentencesIn(text: string, block: Span, language = "de"): Generator<Span> {
  let start = block.start;
  for (const at of [...trueStarts(text, block, block, language), block.end]) {
    const sentence = { start, end: at };
    const words = text.slice(start, at);
    start = at;
    if (words.trim() === "") continue;
    const lead = words.length - words.trimStart().length;
    yield { start: sentence.start + lead, end: sentence.start + words.trimEnd().length };
  }
}

const characterStart = (text: string, offset: number) => snapToGraphemes(text, { start: offset, end: offset }).start;
const characterEnd = (text: string, offset: number) => snapToGraphemes(text, { start: offset, end: offset }).end;

function* trueStarts(text: string, scope: Span, blocks: Span, language: string): Generator<number> {
  for (const at of sentenceStarts(text, scope, language)) {
    if (!isFalseBreak(text.slice(Math.max(blocks.start, at - 40), at))) yield at;
  }
}

function trimAround(text: string, sentence: Span, span: Span): Span {
  const words = text.slice(sentence.start, sentence.end);
  const lead = words.length - words.trimStart().length;
  return {
    start: Math.min(span.start, sentence.start + lead),
    end: Math.max(span.end, sentence.start + words.trimEnd().length),
  };
}

/** Whether what stands before a break ends in an ordinal ("4."), an initial ("A.") or an abbreviation ("Mio."). */
function isFalseBreak(before: string): boolean {
  const last = /(?<![\p{L}\p{N}]|\d[.,'’])([\p{L}\p{N}]+)\.\s*$/u.exec(before)?.[1];
  if (last === undefined) return false;
  return /^\d{1,2}$/.test(last) || /^\p{Lu}$/u.test(last) || abbreviations.has(last.toLowerCase());
}
