import { writeCsvTable } from "./csv-table";
import type { WriteOptions } from "./options";

/** One place that somebody underlined, of a table of spans. The ends are exclusive. */
export interface SpanOfArticle {
  articleId: string;
  article: string;
  annotatorId: string;
  annotator: string;
  annotationId: string;
  /** In UTF-16 code units. */
  start: number;
  end: number;
  startCodePoint: number;
  endCodePoint: number;
  quote: string;
}

const columns = [
  "article_id",
  "article_title",
  "annotator_id",
  "annotator",
  "annotation_id",
  "start_utf16",
  "end_utf16",
  "start_code_point",
  "end_code_point",
  "quote",
] as const;

/** The spans that agreement was measured on, one a row: article, annotator, and where. */
export function writeSpans(spans: readonly SpanOfArticle[], options?: WriteOptions): string {
  const rows = spans.map((span) => [
    span.articleId,
    span.article,
    span.annotatorId,
    span.annotator,
    span.annotationId,
    span.start,
    span.end,
    span.startCodePoint,
    span.endCodePoint,
    span.quote,
  ]);
  return writeCsvTable(columns, rows, options);
}
