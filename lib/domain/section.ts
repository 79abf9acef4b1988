import type { Block } from "./block";
import { sentenceStartFrom } from "./sentence";
import { type Span, snapToGraphemes } from "./span";

/** Blocks that are laid out and painted together, or not at all while they are far from the window. */
export interface Section extends Span {
  blocks: readonly Block[];
}

/**
 * How much text a section holds, in UTF-16 code units: about what a window shows. Measured: by the paragraph instead, an
 * article of a million characters scrolls at 23 ms a frame; twice as much is late where ten thousand annotations are on
 * a hundred thousand characters.
 */
const sectionLength = 2_000;

/** Into how long parts a block is cut that is longer than two of them: no newspaper prints such paragraphs. */
export const partLength = 4_000;

/** Groups blocks into sections; an endless block is cut where a sentence ends. */
export function sectionsOf(text: string, blocks: readonly Block[], language = "de"): Section[] {
  const sections: Section[] = [];
  let open: Block[] = [];
  const close = () => {
    const [first, last] = [open[0], open.at(-1)];
    if (first && last) sections.push({ start: first.start, end: last.end, blocks: open });
    open = [];
  };
  for (const block of blocks.flatMap((one) => cutLong(text, one, language))) {
    if (open[0] && block.end - open[0].start > sectionLength) close();
    open.push(block);
  }
  close();
  return sections;
}

function cutLong(text: string, block: Block, language: string): Block[] {
  const parts: Block[] = [];
  let { start } = block;
  while (block.end - start > 2 * partLength) {
    const middle = start + partLength;
    // A sentence that is itself too long is cut between two words, or where there is none, anywhere.
    const sentence = sentenceStartFrom(text, middle, block, { language, reach: partLength });
    const end = sentence ?? spaceNear(text, middle);
    const rest = text.slice(end, end + 100);
    const next = end + rest.length - rest.trimStart().length;
    parts.push({ kind: block.kind, start, end: next });
    start = next;
  }
  return [...parts, { kind: block.kind, start, end: block.end }];
}

function spaceNear(text: string, offset: number): number {
  const space = text.slice(offset, offset + partLength).indexOf(" ");
  if (space >= 0) return offset + space;
  return snapToGraphemes(text, { start: offset, end: offset }).end;
}
