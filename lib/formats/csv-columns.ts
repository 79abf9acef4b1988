import type { Cell } from "./csv-row";
import type { DatasetClaim, MarkOfClaim } from "./record";

/** Where a claim is asserted. */
const occurrenceColumns = [
  "article_id",
  "article_title",
  "publisher",
  "author",
  "url",
  "published",
  "language",
  "version_id",
  "version_number",
  "text_sha256",
  "annotation_id",
  "start_utf16",
  "end_utf16",
  "start_code_point",
  "end_code_point",
  "quote",
  "prefix",
  "suffix",
  "occurrence_id",
] as const;

/** What is claimed. */
const claimColumns = [
  "claim_id",
  "claim",
  "claim_state",
  "claim_verdict",
  "question",
  "source",
  "cue",
  "form",
  "date_said",
  "chain",
  "quantity",
  "value",
  "lower",
  "upper",
  "approximator",
  "unit",
  "counted",
  "quantity_kind",
  "time_scope",
  "place",
] as const;

/** What a reviewer says of it, and what was decided. */
const markColumns = [
  "mark_id",
  "layer",
  "verdict",
  "rationale",
  "ground",
  "confidence",
  "figure_instead",
  "reviewer_id",
  "reviewer",
  "marked_at",
  "mark_is_current",
  "evidence",
  "resolution",
  "resolution_outcome",
  "resolution_cause",
  "resolution_figure",
  "resolution_rationale",
  "resolver",
  "resolved_at",
  "mark_dissents",
] as const;

/** What a row has, in the order of the columns. A claim without a mark, or without an occurrence, leaves cells empty. */
export const columns = [...occurrenceColumns, ...claimColumns, ...markColumns] as const;

/** The cells of the rows of a claim: there is a row for each of its occurrences and marks. */
export interface ClaimCells {
  occurrences: readonly (readonly Cell[])[];
  claim: readonly Cell[];
  marks: readonly (readonly Cell[])[];
}

export function cellsOf({ claim, occurrences, marks, resolutions }: DatasetClaim): ClaimCells {
  return {
    occurrences: (occurrences.length > 0 ? occurrences : [null]).map(occurrenceCells),
    claim: claimCells(claim),
    marks: (marks.length > 0 ? marks : [null]).map((mark) =>
      markCells(mark, resolutions.find(({ layer }) => layer === mark?.layer) ?? null),
    ),
  };
}

function inOrder<Column extends string>(order: readonly Column[], cells: Record<Column, Cell>): Cell[] {
  return order.map((column) => cells[column]);
}

function occurrenceCells(occurrence: DatasetClaim["occurrences"][number] | null) {
  const { article, version, anchor } = occurrence ?? {};
  return inOrder(occurrenceColumns, {
    article_id: article?.id ?? null,
    article_title: article?.title ?? null,
    publisher: article?.publisher ?? null,
    author: article?.author ?? null,
    url: article?.url ?? null,
    published: article?.published ?? null,
    language: article?.language ?? null,
    version_id: version?.id ?? null,
    version_number: version?.number ?? null,
    text_sha256: version?.sha256 ?? null,
    annotation_id: occurrence?.annotationId ?? null,
    start_utf16: anchor?.start ?? null,
    end_utf16: anchor?.end ?? null,
    start_code_point: anchor?.startCodePoint ?? null,
    end_code_point: anchor?.endCodePoint ?? null,
    quote: anchor?.quote ?? null,
    prefix: anchor?.prefix ?? null,
    suffix: anchor?.suffix ?? null,
    occurrence_id: occurrence?.id ?? null,
  });
}

function claimCells({ attribution, quantity, ...claim }: DatasetClaim["claim"]) {
  return inOrder(claimColumns, {
    claim_id: claim.id,
    claim: claim.text,
    claim_state: claim.state,
    claim_verdict: claim.verdict,
    question: claim.question,
    source: attribution?.source ?? null,
    cue: attribution?.cue ?? null,
    form: attribution?.form ?? null,
    date_said: attribution?.dateSaid ?? null,
    chain: attribution?.chain.length ? JSON.stringify(attribution.chain) : null,
    quantity: quantity?.raw ?? null,
    value: quantity?.value ?? null,
    lower: quantity?.lower ?? null,
    upper: quantity?.upper ?? null,
    approximator: quantity?.approximator ?? null,
    unit: quantity?.unit ?? null,
    counted: quantity?.counted ?? null,
    quantity_kind: quantity?.kind ?? null,
    time_scope: quantity?.timeScope ?? null,
    place: quantity?.place ?? null,
  });
}

function markCells(mark: MarkOfClaim | null, resolution: DatasetClaim["resolutions"][number] | null) {
  return inOrder(markColumns, {
    mark_id: mark?.id ?? null,
    layer: mark?.layer ?? null,
    verdict: mark?.verdict ?? null,
    rationale: mark?.rationale ?? null,
    ground: mark?.ground ?? null,
    confidence: mark?.confidence ?? null,
    figure_instead: mark?.figure ?? null,
    reviewer_id: mark?.createdBy ?? null,
    reviewer: mark?.reviewer ?? null,
    marked_at: mark?.createdAt ?? null,
    mark_is_current: mark?.current ?? null,
    evidence: mark?.evidence.length ? JSON.stringify(mark.evidence) : null,
    resolution: resolution?.verdict ?? null,
    resolution_outcome: resolution?.outcome ?? null,
    resolution_cause: resolution?.cause ?? null,
    resolution_figure: resolution?.figure ?? null,
    resolution_rationale: resolution?.rationale ?? null,
    resolver: resolution?.resolver ?? null,
    resolved_at: resolution?.createdAt ?? null,
    mark_dissents: mark && resolution?.verdict ? mark.current && mark.verdict !== resolution.verdict : null,
  });
}
