import { softLabel } from "./soft-label";
import type { DatasetClaim, MarkOfClaim } from "./view";

/*
 * Claims as a table: a row for each occurrence of a claim and each mark on it, so that disagreement stays visible. What CSV,
 * TSV, Parquet and XLSX write.
 */

/** What a cell may hold: words, a figure, a truth, a list or an object; nothing, where there is nothing to say. */
export type Value = string | number | boolean | null | readonly unknown[] | object;

/** What stands in a column: `date` is EDTF, `instant` is RFC 3339, `list` are words, `json` is anything. */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "date" | "instant" | "list" | "json";

export interface Column<Of> {
  name: string;
  type: ColumnType;
  of(thing: Of): Value;
}

type Occurrence = DatasetClaim["occurrences"][number];

/** Where a claim is asserted. */
export const occurrenceColumns: readonly Column<Occurrence>[] = [
  { name: "article_id", type: "text", of: ({ article }) => article.id },
  { name: "article_title", type: "text", of: ({ article }) => article.title },
  { name: "publisher", type: "text", of: ({ article }) => article.publisher },
  { name: "author", type: "text", of: ({ article }) => article.author },
  { name: "url", type: "text", of: ({ article }) => article.url },
  { name: "published", type: "date", of: ({ article }) => article.published },
  { name: "language", type: "text", of: ({ article }) => article.language },
  { name: "version_id", type: "text", of: ({ version }) => version.id },
  { name: "version_number", type: "integer", of: ({ version }) => version.number },
  { name: "text_sha256", type: "text", of: ({ version }) => version.sha256 },
  { name: "annotation_id", type: "text", of: ({ annotationId }) => annotationId },
  { name: "start_utf16", type: "integer", of: ({ anchor }) => anchor.start },
  { name: "end_utf16", type: "integer", of: ({ anchor }) => anchor.end },
  { name: "start_code_point", type: "integer", of: ({ anchor }) => anchor.startCodePoint },
  { name: "end_code_point", type: "integer", of: ({ anchor }) => anchor.endCodePoint },
  { name: "quote", type: "text", of: ({ anchor }) => anchor.quote },
  { name: "prefix", type: "text", of: ({ anchor }) => anchor.prefix },
  { name: "suffix", type: "text", of: ({ anchor }) => anchor.suffix },
  { name: "occurrence_id", type: "text", of: ({ id }) => id },
  { name: "annotator_id", type: "text", of: ({ createdBy }) => createdBy },
  { name: "annotator", type: "text", of: ({ annotator }) => annotator },
  { name: "annotated_at", type: "instant", of: ({ createdAt }) => createdAt },
];

type Claim = DatasetClaim["claim"];

/** What is claimed. */
export const claimColumns: readonly Column<Claim>[] = [
  { name: "claim_id", type: "text", of: ({ id }) => id },
  { name: "claim", type: "text", of: ({ text }) => text },
  { name: "claim_version", type: "integer", of: ({ version }) => version },
  { name: "claim_state", type: "text", of: ({ state }) => state },
  { name: "claim_verdict", type: "text", of: ({ verdict }) => verdict },
  { name: "question", type: "text", of: ({ question }) => question },
  { name: "source", type: "text", of: ({ attribution }) => attribution?.source ?? null },
  { name: "cue", type: "text", of: ({ attribution }) => attribution?.cue ?? null },
  { name: "form", type: "text", of: ({ attribution }) => attribution?.form ?? null },
  { name: "date_said", type: "date", of: ({ attribution }) => attribution?.dateSaid ?? null },
  { name: "chain", type: "list", of: ({ attribution }) => (attribution?.chain.length ? attribution.chain : null) },
  { name: "quantity", type: "text", of: ({ quantity }) => quantity?.raw ?? null },
  { name: "value", type: "number", of: ({ quantity }) => quantity?.value ?? null },
  { name: "lower", type: "number", of: ({ quantity }) => quantity?.lower ?? null },
  { name: "upper", type: "number", of: ({ quantity }) => quantity?.upper ?? null },
  { name: "approximator", type: "text", of: ({ quantity }) => quantity?.approximator ?? null },
  { name: "unit", type: "text", of: ({ quantity }) => quantity?.unit ?? null },
  { name: "counted", type: "text", of: ({ quantity }) => quantity?.counted ?? null },
  { name: "quantity_kind", type: "text", of: ({ quantity }) => quantity?.kind ?? null },
  { name: "time_scope", type: "text", of: ({ quantity }) => quantity?.timeScope ?? null },
  { name: "place", type: "text", of: ({ quantity }) => quantity?.place ?? null },
];

/** What a reviewer says of a claim; and with what else was decided and said on the layer that she marks. */
export interface MarkInLayer {
  mark: MarkOfClaim;
  resolution: DatasetClaim["resolutions"][number] | null;
  softLabel: object | null;
}

/** What a reviewer says of it, and what was decided. */
export const markColumns: readonly Column<MarkInLayer>[] = [
  { name: "mark_id", type: "text", of: ({ mark }) => mark.id },
  { name: "layer", type: "text", of: ({ mark }) => mark.layer },
  { name: "verdict", type: "text", of: ({ mark }) => mark.verdict },
  { name: "rationale", type: "text", of: ({ mark }) => mark.rationale },
  { name: "ground", type: "text", of: ({ mark }) => mark.ground },
  { name: "confidence", type: "text", of: ({ mark }) => mark.confidence },
  { name: "figure_instead", type: "text", of: ({ mark }) => mark.figure },
  { name: "reviewer_id", type: "text", of: ({ mark }) => mark.createdBy },
  { name: "reviewer", type: "text", of: ({ mark }) => mark.reviewer },
  { name: "marked_at", type: "instant", of: ({ mark }) => mark.createdAt },
  { name: "mark_claim_version", type: "integer", of: ({ mark }) => mark.claimVersion },
  { name: "mark_is_current", type: "boolean", of: ({ mark }) => mark.current },
  { name: "mark_is_outdated", type: "boolean", of: ({ mark }) => mark.outdated },
  { name: "evidence", type: "json", of: ({ mark }) => (mark.evidence.length ? mark.evidence : null) },
  { name: "soft_label", type: "json", of: ({ softLabel }) => softLabel },
  { name: "resolution", type: "text", of: ({ resolution }) => resolution?.verdict ?? null },
  { name: "resolution_outcome", type: "text", of: ({ resolution }) => resolution?.outcome ?? null },
  { name: "resolution_cause", type: "text", of: ({ resolution }) => resolution?.cause ?? null },
  { name: "resolution_figure", type: "text", of: ({ resolution }) => resolution?.figure ?? null },
  { name: "resolution_rationale", type: "text", of: ({ resolution }) => resolution?.rationale ?? null },
  { name: "resolver", type: "text", of: ({ resolution }) => resolution?.resolver ?? null },
  { name: "resolved_at", type: "instant", of: ({ resolution }) => resolution?.createdAt ?? null },
  {
    name: "mark_dissents",
    type: "boolean",
    of: ({ mark, resolution }) => (resolution?.verdict ? mark.current && mark.verdict !== resolution.verdict : null),
  },
];

/** What a row has, in the order of the columns. A claim without a mark, or without an occurrence, leaves cells empty. */
export const columns: readonly Pick<Column<never>, "name" | "type">[] = [
  ...occurrenceColumns,
  ...claimColumns,
  ...markColumns,
];

/** The cells of the rows of a claim: there is a row for each of its occurrences and marks. */
export interface ClaimCells {
  occurrences: readonly (readonly Value[])[];
  claim: readonly Value[];
  marks: readonly (readonly Value[])[];
}

export function cellsOf(dataset: DatasetClaim): ClaimCells {
  const { claim, occurrences } = dataset;
  const marks = marksInLayers(dataset);
  return {
    occurrences: (occurrences.length > 0 ? occurrences : [null]).map((one) => cells(occurrenceColumns, one)),
    claim: cells(claimColumns, claim),
    marks: (marks.length > 0 ? marks : [null]).map((one) => cells(markColumns, one)),
  };
}

/** The marks of a claim, in the order in which they were made, each with the latest resolution on its layer. */
export function marksInLayers({ marks, resolutions }: DatasetClaim): MarkInLayer[] {
  const labels = { said: softLabel("said", marks), so: softLabel("so", marks) };
  return marks.map((mark) => ({
    mark,
    resolution: resolutions.find(({ layer }) => layer === mark.layer) ?? null,
    softLabel: labels[mark.layer],
  }));
}

export function cells<Of>(columns: readonly Column<Of>[], thing: Of | null): Value[] {
  return columns.map((column) => (thing === null ? null : column.of(thing)));
}
