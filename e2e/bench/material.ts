import { type Block, findBlocks } from "@/lib/domain/block";
import type { Span } from "@/lib/domain/span";

/** What is measured: an invented text, and where it is annotated. */
export interface Material {
  text: string;
  blocks: Block[];
  spans: MaterialSpan[];
}

export interface MaterialSpan extends Span {
  id: string;
}

/** How long a text is, in UTF-16 code units, and how many annotations it has. */
export interface Size {
  characters: number;
  annotations: number;
}

/** The same text and the same spans for the same size, on every machine and in every run. */
export function makeMaterial({ characters, annotations }: Size): Material {
  const random = randomFrom(characters + annotations);
  const text = makeText(characters, random);
  const blocks = findBlocks(text);
  const spans = Array.from({ length: annotations }, () => spanIn(text, random));
  // In the order of the text, as the API lists them.
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, blocks, spans: spans.map((span, number) => ({ id: `a${number}`, ...span })) };
}

/** A span of the text that is not in the material yet, at some place in a stretch of it; the same for the same number. */
export function spanWithin(text: string, stretch: Span, number: number): Span {
  const random = randomFrom(number);
  const words = text.slice(stretch.start, stretch.end);
  const { start, end } = spanIn(words, random);
  return { start: stretch.start + start, end: stretch.start + end };
}

/** Mulberry32, by Tommy Ettinger: small, and the same everywhere. Answers numbers from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paragraphs of some 600 characters, and a heading before every eighth. */
function makeText(length: number, random: () => number): string {
  const paragraphs: string[] = [];
  let written = 0;
  while (written < length) {
    if (paragraphs.length % 9 === 1) paragraphs.push(capital(words(4, random)));
    let paragraph = "";
    const wanted = Math.min(400 + random() * 400, length - written);
    while (paragraph.length < wanted) paragraph += `${paragraph && " "}${sentence(random)}`;
    paragraphs.push(paragraph.length > wanted + 100 ? `${paragraph.slice(0, wanted).trimEnd()}.` : paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

function sentence(random: () => number): string {
  const figure = random() < 0.3 ? ` ${Math.floor(random() * 9_000) + 100}` : "";
  return `${capital(words(5 + random() * 9, random))}${figure} ${words(2 + random() * 5, random)}.`;
}

const syllables = "be ge la mo ra ste kro wie nu tal fen der schu bri po kal wer zin lo hau".split(" ");
const endings = ["n", "lt", "ren", "ken", "t", "s", "ling", "rung", "mer", "dan"];

/** Invented words: some ten thousand different ones, so that the browser shapes as many as in a text of that length. */
function words(count: number, random: () => number): string {
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? "";
  const word = () => {
    const length = 1 + Math.floor(random() * 3);
    return `${Array.from({ length }, () => pick(syllables)).join("")}${pick(endings)}`;
  };
  return Array.from({ length: Math.floor(count) }, word).join(" ");
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Whole words of one paragraph, 10 to 80 characters or what the paragraph has of them. */
function spanIn(text: string, random: () => number): Span {
  for (;;) {
    const at = Math.floor(random() * text.length);
    const start = text.lastIndexOf(" ", at) + 1;
    const wanted = start + 10 + Math.floor(random() * 70);
    const end = text.indexOf(" ", wanted);
    const span = { start, end: end < 0 ? text.length : end };
    if (span.end - span.start < 100 && !text.slice(span.start, span.end).includes("\n")) return span;
  }
}

/** Whether the first window, of some 2,000 characters, has an annotation; where not, its words are all there is to paint. */
export function beginsAnnotated({ spans }: Material): boolean {
  return spans.some(({ start }) => start < 2_000);
}
