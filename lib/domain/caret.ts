import { type Block, blocksAround } from "./block";
import { graphemeAt } from "./segmenter";
import { sentenceAround } from "./sentence";
import { type Span, snapToGraphemes } from "./span";
import { wordEdge } from "./word";

/** How far the reading caret goes at once. */
export const caretUnits = ["character", "word", "sentence", "block"] as const;
export type CaretUnit = (typeof caretUnits)[number];

interface Reading {
  text: string;
  blocks: readonly Block[];
  language: string;
}

/** Where the caret goes from a text offset; it never stands inside a grapheme cluster. */
export function moveCaret(reading: Reading, offset: number, unit: CaretUnit, direction: 1 | -1): number {
  const { text } = reading;
  if (direction > 0 ? offset >= text.length : offset <= 0) return offset;
  // Where words and sentences part, characters may not: a joiner or a mark may hold both sides together.
  const next = nextOffset(reading, offset, unit, direction);
  const whole = snapToGraphemes(text, { start: next, end: next });
  return direction > 0 ? whole.end : whole.start;
}

function nextOffset(reading: Reading, offset: number, unit: CaretUnit, direction: 1 | -1): number {
  const { text } = reading;
  switch (unit) {
    case "character":
      return direction > 0 ? graphemeAt(text, offset).end : graphemeAt(text, offset - 1).start;
    case "word":
      return direction > 0 ? nextWordEnd(text, offset) : previousWordStart(text, offset);
    case "sentence":
      return direction > 0 ? nextSentence(reading, offset) : previousSentence(reading, offset);
    case "block":
      return direction > 0 ? nextBlock(reading, offset) : previousBlock(reading, offset);
  }
}

function nextWordEnd(text: string, offset: number): number {
  const end = wordEdge(text, offset, "end", 1);
  return end > offset ? end : text.length;
}

function previousWordStart(text: string, offset: number): number {
  const start = wordEdge(text, offset, "start", -1);
  return start < offset ? start : 0;
}

/** The start of the next sentence, over the space between two. */
function nextSentence(reading: Reading, offset: number): number {
  return skipSpace(reading.text, sentenceAt(reading, offset).end, 1);
}

function previousSentence(reading: Reading, offset: number): number {
  const before = skipSpace(reading.text, offset, -1);
  return before <= 0 ? 0 : sentenceAt(reading, before - 1).start;
}

function sentenceAt({ text, blocks, language }: Reading, offset: number): Span {
  const span = { start: offset, end: offset + 1 };
  return sentenceAround(text, span, blocksAround(blocks, span), language);
}

function nextBlock({ text, blocks }: Reading, offset: number): number {
  return blocks.find(({ start }) => start > offset)?.start ?? text.length;
}

function previousBlock({ blocks }: Reading, offset: number): number {
  return blocks.findLast(({ start }) => start < offset)?.start ?? 0;
}

function skipSpace(text: string, from: number, direction: 1 | -1): number {
  let at = from;
  while (/\s/.test(text.charAt(direction > 0 ? at : at - 1))) at += direction;
  return at;
}
