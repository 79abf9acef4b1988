import { lineAround, type Span } from "./span";

/** German and English abbreviations that a sentence seldom ends in, without their full stop, in lower case. */
const abbreviations = new Set(
  "dr prof mio mrd tsd bzw ca etc evtl ggf inkl nr st str usw vgl z b d h u a o ä s zb mr mrs ms gen col lt sgt jan feb febr mär apr jun jul aug sep sept okt oct nov dez dec art abs bd geb gest jh".split(
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
  const scope = { start: first.start, end: last.end };
  const content = text.slice(scope.start, scope.end);
  const starts = sentenceStarts(content, language);
  const startInScope = span.start - scope.start;
  const endInScope = span.end - scope.start;
  const start = starts.filter((at) => at <= startInScope).at(-1) ?? 0;
  const end = starts.find((at) => at >= endInScope) ?? content.length;
  const sentence = content.slice(start, end);
  const lead = sentence.length - sentence.trimStart().length;
  return {
    start: Math.min(span.start, scope.start + start + lead),
    end: Math.max(span.end, scope.start + start + sentence.trimEnd().length),
  };
}

function sentenceStarts(content: string, language: string): number[] {
  const segments = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(content)];
  return segments.filter((segment) => !isFalseBreak(content.slice(0, segment.index))).map((segment) => segment.index);
}

/** Whether what stands before a break ends in an ordinal ("4."), an initial ("A.") or an abbreviation ("Mio."). */
function isFalseBreak(before: string): boolean {
  const last = /(?:^|[\s(«„“"])([\p{L}\p{N}]+)\.\s*$/u.exec(before.slice(-40))?.[1];
  if (last === undefined) return false;
  return /^\d{1,2}$/.test(last) || /^\p{Lu}$/u.test(last) || abbreviations.has(last.toLowerCase());
}
