import { toNfc } from "./nfc";
import type { Span } from "./span";

/*
 * Members whom a comment names. A mention is a place in the comment's text, where `@` and the person's name stand as they
 * were written: whoever shows the text puts the name of today there, and where the person is no longer a member the words
 * stay what they are.
 */

/** Where a comment names somebody, in UTF-16 code units of its text. */
export interface Mention extends Span {
  userId: string;
}

/** As many as a comment may have. */
export const maxMentions = 20;

/**
 * The place in the list of the first mention that is none: out of the text, not begun by `@`, of nobody, or over another.
 * Null where all are right.
 */
export function mentionFault(text: string, mentions: readonly Span[]): number | null {
  const found = mentions.findIndex(
    ({ start, end }, index) =>
      end - start < 2 ||
      text[start] !== "@" ||
      end > text.length ||
      mentions.some((other, at) => at !== index && start < other.end && other.start < end),
  );
  return found < 0 ? null : found;
}

/** A piece of a comment: plain words, or a mention. */
export interface MentionPart<One extends Span> {
  text: string;
  mention: One | null;
}

/** A text in pieces, in its order; together they are the text. */
export function mentionParts<One extends Span>(text: string, mentions: readonly One[]): MentionPart<One>[] {
  const parts: MentionPart<One>[] = [];
  let done = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    if (mention.start < done || mention.end <= mention.start || mention.end > text.length) continue;
    parts.push({ text: text.slice(done, mention.start), mention: null });
    parts.push({ text: text.slice(mention.start, mention.end), mention });
    done = mention.end;
  }
  return [...parts, { text: text.slice(done), mention: null }].filter((part) => part.text !== "");
}

/** Where the mentions are after somebody has typed: what was typed in is none any more. */
export function shiftMentions<One extends Span>(before: string, after: string, mentions: readonly One[]): One[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const shift = after.length - before.length;
  return mentions.flatMap((mention) => {
    if (mention.end <= head) return [mention];
    if (mention.start < before.length - tail) return [];
    return [{ ...mention, start: mention.start + shift, end: mention.end + shift }];
  });
}

/** A name that is being written: from its `@` to the caret. */
export interface MentionInWork extends Span {
  words: string;
}

/** A name has a few words; farther back nobody looks for the beginning of one. In UTF-16 code units. */
const longest = 60;

/** The name that is being written at the caret; null where none is. An address has its `@` within a word. */
export function mentionAt(text: string, caret: number): MentionInWork | null {
  const from = Math.max(0, caret - longest);
  const found = /(?<![\p{L}\p{N}@.])@(?<words>[^@\n]*)$/u.exec(text.slice(from, caret));
  const words = found?.groups?.words;
  if (!found || words === undefined || /^\s|\s\s/.test(words)) return null;
  return { start: from + found.index, end: caret, words };
}

/** The text with somebody's name in the place of what was written of it, and a space behind it. */
export function putMention<One extends Mention>(
  text: string,
  mentions: readonly One[],
  { start, end }: Span,
  person: { id: string; name: string },
): { text: string; mentions: Mention[]; caret: number } {
  const name = `@${person.name}`;
  const space = /^\s/.test(text.slice(end)) ? "" : " ";
  const after = text.slice(0, start) + name + space + text.slice(end);
  const shift = after.length - text.length;
  const kept = mentions
    .filter((mention) => mention.end <= start || mention.start >= end)
    .map((mention) =>
      mention.start >= end ? { ...mention, start: mention.start + shift, end: mention.end + shift } : mention,
    );
  const made = { userId: person.id, start, end: start + name.length };
  return { text: after, mentions: [...kept, made], caret: made.end + 1 };
}

/** A comment as it is kept: in NFC and without space around it, with the mentions where they then are. */
export function canonicalMentions(text: string, mentions: readonly Mention[]): { text: string; mentions: Mention[] } {
  let joined = "";
  const moved: Mention[] = [];
  for (const part of mentionParts(text, mentions)) {
    const start = joined.length;
    joined += toNfc(part.text);
    if (part.mention) moved.push({ userId: part.mention.userId, start, end: joined.length });
  }
  const canonical = toNfc(joined).trim();
  const cut = joined.length - joined.trimStart().length;
  // Where letters on both sides of an edge become one, nobody can say where the mention is.
  if (joined.trim() !== canonical) return { text: canonical, mentions: [] };
  const placed = moved.map((mention) => ({
    ...mention,
    start: mention.start - cut,
    end: Math.min(mention.end - cut, canonical.length),
  }));
  return { text: canonical, mentions: placed };
}
