import { z } from "zod";
import type { Selector } from "../domain/anchor";
import { offsetIndex } from "../domain/offset";
import { findQuote } from "../domain/quote-match";
import type { Span } from "../domain/span";
import type {
  ArticleReader,
  ImportedAnnotation,
  ImportedArticle,
  ImportedPart,
  ImportPlace,
  ImportProblem,
} from "./imported";
import { jsonParts, shortened, wrongShape } from "./read-json";
import { spanBetween } from "./read-span";
import { readBodies } from "./w3c-claims";
import { authorship, type Node, nodesOf, textOf } from "./w3c-nodes";
import { idOf } from "./w3c-terms";

/** How many annotations of an article are handed over at once. */
const partLength = 1_000;

/** Where the annotations stand in what holds them: a page, a collection with its first page, a graph. */
const holders = [["items"], ["first", "items"], ["@graph"]];

/**
 * Web Annotations, one or many: each alone, a line each, in an array, a page or a collection. Of an article only the address
 * is known, unless its text stands in the file as the source's value.
 */
export const readW3c: ArticleReader = async function* (files) {
  let held: ImportedArticle | null = null;
  for await (const part of jsonParts(files, holders)) {
    if ("problem" in part) {
      yield part;
      continue;
    }
    for (const found of readAnnotation(part.value, part.place)) {
      if ("problem" in found) {
        yield found;
        continue;
      }
      const { article } = found;
      if (held && (held.key !== article.key || held.annotations.length >= partLength)) {
        yield { article: held };
        held = null;
      }
      if (held) held.annotations.push(...article.annotations);
      else held = article;
    }
  }
  if (held) yield { article: held };
};

function readAnnotation(value: unknown, place: ImportPlace): ImportedPart[] {
  const [node] = nodesOf(value);
  if (!node) return [wrongShape(place, "not a Web Annotation")];
  const types = textOf(node.type);
  if (types.some((type) => /^Annotation(Page|Collection)$/.test(type))) {
    return node.items || node.first ? [wrongShape(place, "its annotations are at another address")] : [];
  }
  if (!types.some((type) => /^(oa:)?Annotation$/.test(type))) return [wrongShape(place, "not a Web Annotation")];
  try {
    const said = { id: idOf(node.id), ...readBodies(node), ...authorship(node) };
    const targets = nodesOf(node.target);
    if (targets.length === 0) return [wrongShape(place, "it has no target")];
    // Its bodies say the same of each of several targets; the id is that of none of them alone.
    return targets.map((target) => readTarget(target, { ...said, id: targets.length === 1 ? said.id : null }, place));
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    return [wrongShape(place, error)];
  }
}

type Said = Pick<ImportedAnnotation, "claims" | "notes" | "labels" | "by" | "at"> & { id: string | null };

function readTarget(target: Node, { id, ...said }: Said, place: ImportPlace): ImportedPart {
  const [source] = nodesOf(target.source ?? target.id);
  const selector = selectorOf(target);
  if (typeof selector === "string") return wrongShape(place, selector);
  const address = textOf(source?.id)[0];
  const text = typeof source?.value === "string" ? source.value : null;
  const key = textOf(source?.canonical)[0] ?? address ?? text;
  if (!source || key === undefined || key === null) return wrongShape(place, "it does not say of what it is");
  const found = text === null ? { start: 0, end: 0, selector } : spanIn(text, selector);
  if (!("start" in found)) {
    return { problem: { ...found, place, ...(selector.quote && { words: shortened(selector.quote) }) } };
  }
  const quote = selector.quote === undefined ? {} : { quote: selector.quote };
  const annotation = { place, ...(id && { id }), ...found, ...quote, ...said };
  return { article: { key, place, about: aboutOf(source), text, annotations: [annotation] } };
}

/** What is said of the article, as Tickmark writes it, or other tools by Dublin Core. */
function aboutOf(source: Node): ImportedArticle["about"] {
  const address = textOf(source.id)[0] ?? "";
  const id = idOf(source.canonical) ?? idOf(address);
  const given = {
    id,
    url: /^https?:/i.test(address) ? address : null,
    language: textOf(source.language)[0],
    title: textOf(source["dc:title"])[0],
    publisher: textOf(source["dc:publisher"])[0],
    author: textOf(source["dc:creator"])[0],
    published: textOf(source["dc:date"])[0],
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null));
}

/** By what words are found: a quote, two positions, or both; or why there is nothing to find them by. */
function selectorOf(target: Node): Selector | string {
  const selectors = nodesOf(target.selector);
  if (selectors.length === 0) return "it is of the whole of its target, not of words in it";
  const readable = selectors.filter(({ refinedBy }) => refinedBy === undefined);
  const quoted = readable.find(({ type }) => textOf(type).includes("TextQuoteSelector"));
  const placed = readable.find(({ type }) => textOf(type).includes("TextPositionSelector"));
  if (!quoted && !placed) {
    const kinds = selectors.map(({ type, id }) => textOf(type)[0] ?? String(id));
    return `${kinds.join(", ")}: only quotes (TextQuoteSelector) and positions (TextPositionSelector) are read`;
  }
  const shape = SelectorSchema.safeParse({ ...quoted, ...placed });
  if (!shape.success) return "its selector says neither where the words stand nor which they are";
  const { exact, ...rest } = shape.data;
  const { start, end, prefix, suffix } = rest;
  return {
    ...(exact !== undefined && { quote: exact }),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
    ...(start !== undefined && { startCodePoint: start }),
    ...(end !== undefined && { endCodePoint: end }),
  };
}

const SelectorSchema = z
  .object({
    exact: z.string().optional(),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
  })
  .refine(({ exact, start, end }) => exact !== undefined || (start !== undefined && end !== undefined));

function spanIn(text: string, selector: Selector): Span | Pick<ImportProblem, "code" | "values"> {
  const { startCodePoint: start, endCodePoint: end, quote, prefix, suffix } = selector;
  if (start !== undefined && end !== undefined) {
    return spanBetween({ start, end }, offsetIndex(text), text.length);
  }
  const match = findQuote(text, { quote: quote ?? "", ...(prefix && { prefix }), ...(suffix && { suffix }) });
  return match.found ?? { code: "quote-differs", values: { count: match.count } };
}
