import { jsonLdArticle } from "./json-ld";
import { edtfOfTyped } from "./typed-date";

/** What a text seems to say of itself, to be corrected by whoever imports it; null where it says nothing. */
export interface ArticleProposal {
  title: string | null;
  publisher: string | null;
  author: string | null;
  /** EDTF. */
  published: string | null;
}

/** So much is looked at, in UTF-16 code units: what a paper says of an article stands above it, or below. */
const head = 6_000;
const foot = 1_000;
const linesOfHead = 10;
const linesOfFoot = 4;

/** A first line that is longer is no headline but the text itself. */
const longestTitle = 200;

const month =
  "(?:jan(?:uar|uary)?|jän(?:ner)?|feb(?:ruar|ruary|er)?|mär(?:z)?|maerz|mar(?:ch)?|apr(?:il)?|mai|may|jun[ie]?|jul[iy]?|" +
  "aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)";
const date =
  "\\d{4}-\\d{2}(?:-\\d{2})?(?!\\d)|\\d{1,2}\\. ?\\d{1,2}\\. ?\\d{4}|" +
  `(?:\\d{1,2}(?:\\.|st|nd|rd|th)? )?${month}\\.? \\d{4}|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?, \\d{4}`;
const anyDate = new RegExp(`(?<![\\p{L}\\d.,-])(${date})(?![\\p{L}\\d])`, "iu");

const dateLabel =
  "date|datum|stand|erschienen(?: am)?|veröffentlicht(?: am)?|aktualisiert(?: am)?|published(?: on)?|updated";
/** `date 2025-08-27 Text …`: nothing but the label tells it from a sentence. */
const labelledDate = new RegExp(`^(?:${dateLabel}):? +(${date})(?![\\p{L}\\d])[,.:]? *`, "iu");
/** `BERLIN, 27. August 2025 (dpa) – Text …` */
const dateline = new RegExp(
  `^(\\p{Lu}[\\p{L} ./-]{1,40}), (${date})(?: ?\\(([\\p{L}/ ]{2,20})\\))? *(?:[–—:]|-(?= )) *`,
  "iu",
);
/** `BERLIN (dpa) – Text …` */
const agencyLine = /^\p{Lu}[\p{L} ./-]{1,40} ?\(([\p{L}/]{2,20}(?:\/[\p{L}]{2,20})?)\) *(?:[–—:]|-(?= )) */u;

/** What may stand beside a date in a line that says nothing else. */
const besideDate = new RegExp(
  `${dateLabel}|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|` +
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|\\d{1,2}[:.]\\d{2}|uhr|[ap]\\.?m\\.?|utc|ce?s?t|\\bvom\\b|\\bam\\b|\\bon\\b|\\bat\\b",
  "giu",
);

const name = "(?:(?:von|van|de|der|den|zu|zur|al|el|bin) )*\\p{Lu}[\\p{L}.’'-]*";
const fullName = `${name}(?: ${name}){1,3}`;
const byline = new RegExp(
  `^(?:von|by|text(?: von)?|autor(?:in|en)?|authors?|written by):? +(${fullName}(?:(?:,| und| and| &) ${fullName})*)(?:, [\\p{L} /-]{2,30})?$`,
  "iu",
);
/** The names themselves begin with capitals, however the words before them are written. */
const names = new RegExp(`^${fullName}(?:(?:,| und| and| &) ${fullName})*$`, "u");
const publisherLine = /^(?:quelle|source|blatt|medium|erschienen in|published in|publisher):? +(\S.{1,79})$/iu;
/** A picture's words, which stand above a headline where a page was copied whole. */
const caption = /^(?:foto|photo|bild|image)s?:|\b(?:Foto|Photo|Bild|Image): \S.{0,60}$/iu;
const copyright = /^(?:©|\(c\)|copyright)[ ,]*(?:\d{4})?[ ,]*(\p{L}.{1,59})$/iu;

/**
 * What title, date, paper and author a pasted text gives itself: by JSON-LD (schema.org) that came along, else by its
 * first lines as papers print them, in German or English. Only what stands alone or under its label is believed: a date in
 * a sentence is what the sentence is about.
 */
export function proposeArticle(text: string): ArticleProposal {
  const lines = linesOf(text.slice(0, head)).slice(0, linesOfHead);
  const last = linesOf(text.length > head ? text.slice(-foot) : "").slice(-linesOfFoot);
  const found: ArticleProposal = { title: null, publisher: null, author: null, published: null };
  for (const line of lines) readLine(line, found, true);
  for (const line of last) readLine(line, found, false);
  const stated = jsonLdArticle(text);
  return {
    title: (stated?.title ?? found.title) || null,
    publisher: stated?.publisher ?? found.publisher,
    author: stated?.author ?? found.author,
    published: stated?.published ?? found.published,
  };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.slice(0, 1_000).replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "" && !/^[{[<]/.test(line));
}

function readLine(line: string, found: ArticleProposal, mayBeTitle: boolean): void {
  const parts = line.split(/ [|·•] /u);
  const plain = parts.filter((part) => !readStatement(part, found));
  if (plain.length === 0 || !mayBeTitle) return;
  const [rest = "", ...others] = plain;
  const words = withoutDateline(rest, found);
  if (caption.test(words)) return;
  if (found.title !== null) {
    // `By … | Paper | date`: what is left beside the other statements.
    if (plain.length === 1 && parts.length > 1 && words.length <= 40) found.publisher ??= words;
    return;
  }
  const title = titleOf(words);
  // Only a text's own first words are its title: what follows a paragraph is not, and an empty one says so.
  found.title = title ?? "";
  // `Headline | Paper`, as pages call themselves.
  const paper = others.at(-1);
  if (title && paper && paper.length <= 60) found.publisher ??= paper;
}

/** Whether a part of a line says when, by whom or where it was printed, and nothing else. */
function readStatement(part: string, found: ArticleProposal): boolean {
  const author = byline.exec(part)?.[1];
  if (author && names.test(author)) {
    found.author ??= author;
    return true;
  }
  const publisher = publisherLine.exec(part)?.[1] ?? copyright.exec(part)?.[1];
  if (publisher) {
    found.publisher ??= publisher.replace(/[.,;]$/, "");
    return true;
  }
  const written = part.length <= 100 ? anyDate.exec(part) : null;
  if (!written) return false;
  const beside = part.replace(written[0], " ").replace(besideDate, " ");
  // A second date (updated …) or a place may stand there; a sentence may not.
  const left = beside
    .replace(anyDate, " ")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  if (left.length > 25 || left.split(" ").length > 2) return false;
  found.published ??= edtfOfTyped(written[1] ?? "");
  return true;
}

/** The words after a dateline, which says when and by which agency. */
function withoutDateline(line: string, found: ArticleProposal): string {
  const labelled = labelledDate.exec(line);
  if (labelled) {
    found.published ??= edtfOfTyped(labelled[1] ?? "");
    return line.slice(labelled[0].length);
  }
  const placed = dateline.exec(line);
  if (placed) {
    found.published ??= edtfOfTyped(placed[2] ?? "");
    found.publisher ??= placed[3] ?? null;
    return line.slice(placed[0].length);
  }
  const agency = agencyLine.exec(line);
  if (!agency) return line;
  found.publisher ??= agency[1] ?? null;
  return line.slice(agency[0].length);
}

/** A line as a title, or its first sentence where it is the text itself; null where that is too long too. */
function titleOf(line: string): string | null {
  if (line.length <= longestTitle) return line || null;
  return /^.{10,199}?[.!?…]["”“»«’]?(?= \p{Lu}| ["„“«»‹›])/u.exec(line)?.[0] ?? null;
}
