import type { OffsetIndex } from "../domain/offset";
import type { Span } from "../domain/span";
import type { ImportProblem } from "./imported";

/** What is wrong with offsets, as a problem has it. */
type OffsetProblem = Pick<ImportProblem, "code" | "values">;

/**
 * The span of a text between two offsets in code points, as a file gives them: as numbers, or as strings with numbers in
 * them, which may have decimal places of which nothing comes.
 * @param length of the text, in UTF-16 code units
 */
export function spanBetween(
  { start, end }: { start: unknown; end: unknown },
  index: OffsetIndex,
  length: number,
): Span | OffsetProblem {
  const [from, to] = [wholeNumber(start), wholeNumber(end)];
  if (from === null || to === null) return { code: "wrong-shape", values: { reason: `${start}–${end}: no offsets` } };
  const values = { start: from, end: to, length: index.toCodePoint(length) };
  if (from >= to) return { code: "offsets-reversed", values };
  if (from < 0 || to > values.length) return { code: "offsets-outside", values };
  return { start: index.toUtf16(from), end: index.toUtf16(to) };
}

export function isSpan(span: Span | OffsetProblem): span is Span {
  return "start" in span;
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) : null;
}
