import { lineAround, type Span } from "./span";

/** German and English abbreviations that a sentence seldom ends in, without their full stop, in lower case. */
const abbreviations = new Set(
  "dr prof mio mrd tsd bzw ca etc evtl ggf inkl nr st str usw vgl z d h u a o ä s zb mr mrs ms gen col lt sgt jan feb febr mär apr jun jul aug sep sept okt oct nov dez dec art abs bd geb gest jh".split(
    " ",
  ),
);

/**
 * The sentence that holds a span, or the sentences where it reaches over several, without the space around them. Never
 * leaves the span's lines. `Intl.Segmenter` alone breaks German after "4." in "am 4. Juni", "Dr." and "Mio."; such
 * breaks are undone here.
 */
export function sentenceAround(text: string, span: Span, language = "de"): Span {
  const first = lineAround(text, span.start);
  const last = lineAround(text, Math.max(span.start, span.end - 1));
  const lines = { start: first.start, end: last.end };
  for (let reach = initialReach; ; reach *= 4) {
    const scope = {
      start: Math.max(lines.start, span.start - reach),
      end: Math.min(lines.end, span.end + reach),
    };
    const { start, end } = sentenceWithin(text, scope, span, language);
    const isWhole =
      (start > scope.start || scope.start === lines.start) && (end < scope.end || scope.end === lines.end);
    if (isWhole) return trimAround(text, { start, end }, span);
  }
}

/** How far around a span its sentence is looked for at first, in UTF-16 code units; few sentences are longer. */
const initialReach = 1_000;

function sentenceWithin(text: string, scope: Span, span: Span, language: string): Span {
  const starts = sentenceStarts(text.slice(scope.start, scope.end), language).map((at) => scope.start + at);
  return {
    start: starts.filter((at) => at <= span.start).at(-1) ?? scope.start,
    end: starts.find((at) => at >= span.end && at > span.start) ?? scope.end,
  };
}

function trimAround(text: string, sentence: Span, span: Span): Span {
  const words = text.slice(sentence.start, sentence.end);
  const lead = words.length - words.trimStart().length;
  return {
    start: Math.min(span.start, sentence.start + lead),
    end: Math.max(span.end, sentence.start + words.trimEnd().length),
  };
}

function sentenceStarts(content: string, language: string): number[] {
  const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(content)];
  return segments.filter((segment) => !isFalseBreak(content.slice(0, segment.index))).map((segment) => segment.index);
}

/** Whether what stands before a break ends in an ordinal ("4."), an initial ("A.") or an abbreviation ("Mio."). */
function isFalseBreak(before: string): boolean {
  const last = /(?<![\p{L}\p{N}]|\d[.,'’])([\p{L}\p{N}]+)\.\s*$/u.exec(before.slice(-40))?.[1];
  if (last === undefined) return false;
  return /^\d{1,2}$/.test(last) || /^\p{Lu}$/u.test(last) || abbreviations.has(last.toLowerCase());
}
