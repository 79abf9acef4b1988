import { z } from "zod";
import { offsetIndex, spanInUtf16 } from "../domain/offset";
import type { Span } from "../domain/span";
import { layers, verdicts } from "../domain/verdict";
import type { FileFormat } from "./format";
import type {
  ArticleReader,
  ImportedAnnotation,
  ImportedArticle,
  ImportedMark,
  ImportPlace,
  ImportProblem,
} from "./imported";
import { encoded, linesAs } from "./lines";
import { mergedById } from "./merge-annotations";
import { jsonParts, shortened, wrongShape } from "./read-json";
import { isSpan, spanBetween } from "./read-span";
import { lostInShareLines, type Region, type Share, shareLines } from "./shares";
import type { DatasetArticle } from "./view";

/*
 * doccano's JSONL for sequence labelling, as its backend reads it (data_import) and writes it (data_export): a line is a text
 * with `label`, the spans with their labels, which may overlap; offsets in code points. Any other column is what doccano
 * calls metadata: it is shown beside the text, and comes back with it.
 *
 * Here a line is what one person did in one article, so that whoever reads the file a line at a time has everybody's labels
 * apart. A label is the verdict that she gave; or what the span is, where she gave none. Which claims it asserts stands in
 * the metadata, as doccano knows of no claims.
 */
export const doccano: FileFormat = {
  id: "doccano",
  shape: "file",
  mediaType: "application/jsonl; charset=utf-8",
  extension: "jsonl",
  offsetUnit: "code-points",
  losses: [...lostInShareLines, "reasons", "times"],
  view: "articles",
  write: (lines) => encoded(shareLines(linesAs<DatasetArticle>(lines), lineOf)),
};

/** @param share null for an article in which nobody did anything yet */
function lineOf({ article, version }: DatasetArticle, share: Share | null) {
  // Never `id`, `filename`, `upload_name` or `uuid`: these doccano takes for its own.
  const { id, ...about } = article;
  const regions = share?.regions ?? [];
  return {
    text: version.text,
    label: regions.flatMap((region) => labelsOf(toMeta(region)).map((label) => [...offsetsOf(region), label])),
    article_id: id,
    ...about,
    annotator: share?.name ?? null,
    spans: regions.map(toMeta),
  };
}

function offsetsOf({ annotation: { anchor } }: Region): [number, number] {
  return [anchor.startCodePoint, anchor.endCodePoint];
}

const VerdictSchema = z.enum(verdicts).nullable();

/** A span as the metadata have it. */
const MetaSpanSchema = z.object({
  start: z.int(),
  end: z.int(),
  annotation_id: z.string(),
  /** Whether the line's annotator underlined it. */
  own: z.boolean(),
  claims: z.array(z.object({ id: z.string(), text: z.string(), said: VerdictSchema, so: VerdictSchema })),
});
type MetaSpan = z.infer<typeof MetaSpanSchema>;

function toMeta(region: Region): MetaSpan {
  const [start, end] = offsetsOf(region);
  const claims = region.claims.map(({ claim: { id, text }, marks }) => {
    const on = (layer: "said" | "so") => marks.find((mark) => mark.layer === layer)?.verdict ?? null;
    return { id, text, said: on("said"), so: on("so") };
  });
  return { start, end, annotation_id: region.annotation.id, own: region.isOwn, claims };
}

/** The labels of a span: the verdicts on what it asserts, of those on `said` with their layer. */
function labelsOf({ claims }: Pick<MetaSpan, "claims">): string[] {
  if (claims.length === 0) return ["annotation"];
  return claims.flatMap(({ said, so }) => {
    if (!said && !so) return ["claim"];
    return [...(said ? [`said ${said}`] : []), ...(so ? [so] : [])];
  });
}

const AboutSchema = z.object({
  article_id: z.string().optional(),
  title: z.string().optional().catch(undefined),
  publisher: z.string().nullish().catch(undefined),
  author: z.string().nullish().catch(undefined),
  url: z.string().nullish().catch(undefined),
  language: z.string().optional().catch(undefined),
  published: z.string().nullish().catch(undefined),
  annotator: z.string().nullish().catch(undefined),
  spans: z.array(MetaSpanSchema).optional().catch(undefined),
});

const LineSchema = z.looseObject({
  text: z.string(),
  /** Older versions wrote `labels`, and those with relations between spans `entities`. */
  label: z.array(z.tuple([z.unknown(), z.unknown(), z.string()])).optional(),
  labels: z.array(z.tuple([z.unknown(), z.unknown(), z.string()])).optional(),
  entities: z.array(z.object({ start_offset: z.unknown(), end_offset: z.unknown(), label: z.string() })).optional(),
  ...AboutSchema.shape,
});
type Line = z.infer<typeof LineSchema>;

/** Lines of one article that stand one after the other come together; relations between spans have no place here. */
export const readDoccano: ArticleReader = async function* (files) {
  let held: ImportedArticle | null = null;
  let number = 0;
  for await (const part of jsonParts(files)) {
    if ("problem" in part) {
      yield part;
      continue;
    }
    const { place } = part;
    number++;
    const line = LineSchema.safeParse(part.value);
    if (!line.success) {
      yield isWithoutText(part.value) ? { problem: { code: "text-missing", place } } : wrongShape(place, line.error);
      continue;
    }
    const { annotations, problems } = annotationsOf(line.data, place);
    for (const problem of problems) yield { problem };
    const article = toArticle(line.data, String(number), place);
    if (held && line.data.article_id && held.key === article.key && held.text === article.text) {
      held.annotations = mergedById([...held.annotations, ...annotations]);
      continue;
    }
    if (held) yield { article: held };
    held = { ...article, annotations };
  }
  if (held) yield { article: held };
};

function isWithoutText(value: unknown): boolean {
  return typeof value === "object" && value !== null && !("text" in value);
}

function toArticle(line: Line, number: string, place: ImportPlace): ImportedArticle {
  const { article_id, title, publisher, author, url, language, published } = line;
  const given = Object.entries({ id: article_id, title, publisher, author, url, language, published });
  const about = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return { key: article_id ?? number, place, about, text: line.text, annotations: [] };
}

function annotationsOf(
  line: Line,
  place: ImportPlace,
): { annotations: ImportedAnnotation[]; problems: ImportProblem[] } {
  const index = offsetIndex(line.text);
  const problems: ImportProblem[] = [];
  const labels = new Map<string, Span & { labels: string[] }>();
  for (const { start, end, label } of spansOf(line)) {
    const span = spanBetween({ start, end }, index, line.text.length);
    if (!isSpan(span)) {
      problems.push({ ...span, place, words: shortened(label) });
      continue;
    }
    const there = labels.get(keyOf(span)) ?? { ...span, labels: [] };
    labels.set(keyOf(span), { ...there, labels: [...there.labels, label] });
  }
  const known = new Map<string, MetaSpan[]>();
  for (const meta of line.spans ?? []) {
    const key = keyOf(spanInUtf16(index, meta));
    known.set(key, [...(known.get(key) ?? []), meta]);
  }
  const annotations = [...labels].flatMap(([key, { labels, ...span }]) => {
    const metas = known.get(key) ?? [];
    const parts =
      metas.length > 0 ? labelled(metas, labels, line.annotator) : labels.map((label) => plain(label, line.annotator));
    return parts.map((part) => ({ place, ...span, notes: [], ...part }));
  });
  return { annotations, problems };
}

function spansOf({ label, labels, entities = [] }: Line) {
  const triples = label ?? labels;
  if (triples) return triples.map(([start, end, words]) => ({ start, end, label: words }));
  return entities.map(({ start_offset, end_offset, label }) => ({ start: start_offset, end: end_offset, label }));
}

const keyOf = ({ start, end }: Span) => `${start} ${end}`;

type ImportedPartOfSpan = Pick<ImportedAnnotation, "id" | "labels" | "claims" | "by">;

function plain(label: string, annotator: string | null | undefined): ImportedPartOfSpan {
  return { labels: [label], claims: [], ...(annotator && { by: annotator }) };
}

/** The annotations on a span of which the metadata tell; what somebody labelled otherwise since is a label, and no verdict. */
function labelled(
  metas: readonly MetaSpan[],
  labels: readonly string[],
  annotator: string | null | undefined,
): ImportedPartOfSpan[] {
  const isAsWritten = labels.toSorted().join("\n") === metas.flatMap(labelsOf).sort().join("\n");
  return metas.map((meta, number) => ({
    id: meta.annotation_id,
    labels: isAsWritten || number > 0 ? [] : [...labels],
    claims: meta.claims.map((claim) => ({
      id: claim.id,
      text: claim.text,
      marks: isAsWritten ? marksOf(claim, annotator) : [],
    })),
    ...(meta.own && annotator && { by: annotator }),
  }));
}

function marksOf(claim: MetaSpan["claims"][number], annotator: string | null | undefined): ImportedMark[] {
  return layers.flatMap((layer) => {
    const verdict = claim[layer];
    return verdict ? [{ layer, verdict, rationale: "", ...(annotator && { by: annotator }) }] : [];
  });
}
