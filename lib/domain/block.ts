import { goesOn, wrapOf } from "./hard-wrap";
import { type Span, trimSpace } from "./span";

export const blockKinds = ["heading", "paragraph", "list_item", "caption", "quote"] as const;
export type BlockKind = (typeof blockKinds)[number];

export interface Block extends Span {
  kind: BlockKind;
}

/** No cross-heading is longer than this; what is, is a short paragraph. In UTF-16 code units. */
const maxHeadingLength = 120;

/**
 * Finds the blocks of a canonical text: every line that is not blank is one, without the space around it; where lines were
 * broken at a width, every paragraph is. The kind is read from the words and what follows, as a newspaper page copied from
 * the web leaves them.
 */
export function findBlocks(text: string): Block[] {
  const paragraphs = joinedLines(text, contentLines(text));
  const words = ({ start, end }: Span) => text.slice(start, end).replaceAll("\n", " ");
  return paragraphs.map((paragraph, index) => {
    const next = paragraphs[index + 1];
    return { ...paragraph, kind: kindOf(words(paragraph), next ? words(next) : null) };
  });
}

/** From the start of the first block that a span touches to the end of the last; the span itself where it touches none. */
export function blocksAround(blocks: readonly Block[], { start, end }: Span): Span {
  const first = blocks.find((block) => block.end > start);
  const last = blocks.findLast((block) => block.start < Math.max(end, start + 1));
  return { start: Math.min(start, first?.start ?? start), end: Math.max(end, last?.end ?? end) };
}

/** The paragraphs that hard-wrapped lines make; the lines themselves where they are not wrapped. */
function joinedLines(text: string, lines: readonly Span[]): readonly Span[] {
  const wrap = wrapOf(text, lines);
  if (wrap === null) return lines;
  const paragraphs: Span[] = [];
  let last: Span | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && last && goesOn(text, last, line, wrap) && !isListItem(text.slice(line.start, line.end)))
      open.end = line.end;
    else paragraphs.push({ ...line });
    last = line;
  }
  return paragraphs;
}

function contentLines(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = trimSpace(text, { start, end });
    if (line) lines.push(line);
    start = end + 1;
  }
  return lines;
}

function kindOf(content: string, next: string | null): BlockKind {
  if (isListItem(content)) return "list_item";
  if (/^(?:Fotos?|Bild(?:er)?|Photos?|Image|Grafik|Graphic)\s*:/iu.test(content) || isCaptionWithCredit(content)) {
    return "caption";
  }
  if (isHeading(content, next)) return "heading";
  if (/^(?:«[^»]+»|„[^“”]+[“”]|“[^”]+”|"[^"]+")$/.test(content)) return "quote";
  return "paragraph";
}

function isListItem(content: string): boolean {
  const bullet = /^(?:[-–—•*·‣▪]|\d{1,2}[.)])\s/u.exec(content)?.[0];
  return bullet !== undefined && /[\p{L}\p{N}]/u.test(content.slice(bullet.length));
}

/** A line that ends in a picture credit ("… Foto: Agentur", "… (Bild: Keystone)"). */
function isCaptionWithCredit(content: string): boolean {
  return content.length <= 400 && /(?:Foto|Bild|Photo|Grafik):\s*\S(?:[^.!?]|(?<=\s\p{Lu})\.){0,80}$/u.test(content);
}

/**
 * A short line that more text follows and that no sentence's end closes, inside quotation marks or not; an interview's
 * questions are headings too.
 */
function isHeading(content: string, next: string | null): boolean {
  if (!next || content.length > maxHeadingLength || !/\p{L}{2}/u.test(content)) return false;
  if (content.endsWith("?")) return next.length > content.length;
  return !/[.!?:;,…)][»“”"]?$/u.test(content);
}
