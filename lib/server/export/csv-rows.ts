import "server-only";
import type { CsvRow } from "../../formats/csv";
import type { MarkRecord } from "../../schemas/mark";
import type { ResolutionRecord } from "../../schemas/resolution";
import type { Permit } from "../actor";
import { anchorColumns, placeColumns, placeOf } from "../annotations/place";
import { claimColumns, presentClaim } from "../claims/present";
import { statesOfClaims } from "../claims/state";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { markColumns, presentMark } from "../marks/present";
import { personColumns } from "../people";
import { pages } from "./pages";

/** The claims of a project with a row for each of their occurrences and marks, read in pages by key. */
export async function* readCsvRows(permit: Permit<"read">): AsyncGenerator<CsvRow> {
  const { projectId } = permit;
  const claims = pages(
    (page) =>
      prisma().claim.findMany({
        where: { projectId, deletedAt: null, ...page.where },
        ...page.order,
        select: rowColumns,
      }),
    async (rows) => {
      const stateOf = await statesOfClaims(
        permit,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => ({ row, claim: presentClaim(row, stateOf(row.id)) }));
    },
  );
  for await (const { row, claim } of claims) {
    const marks = row.marks.map(presentMark);
    const about = claimCells(claim);
    for (const occurrence of row.occurrences.length > 0 ? row.occurrences : [null]) {
      for (const mark of marks.length > 0 ? marks : [null]) {
        const resolution = row.resolutions.filter(({ layer }) => layer === mark?.layer).at(-1) ?? null;
        yield { ...occurrenceCells(occurrence), ...about, ...markCells(mark, resolution) };
      }
    }
  }
}

const rowColumns = {
  ...claimColumns,
  marks: { orderBy: { seq: "asc" }, select: markColumns },
  resolutions: {
    orderBy: { seq: "asc" },
    select: { layer: true, verdict: true, rationale: true, createdAt: true, author: { select: personColumns } },
  },
  occurrences: {
    where: { deletedAt: null, annotation: { deletedAt: null, article: { deletedAt: null } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      annotation: {
        select: {
          id: true,
          article: true,
          anchors: {
            ...placeColumns,
            select: { ...anchorColumns, articleVersion: { select: { id: true, number: true, sha256: true } } },
          },
        },
      },
    },
  },
} satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof rowColumns }>;

function occurrenceCells(occurrence: Row["occurrences"][number] | null) {
  const annotation = occurrence?.annotation;
  const article = annotation?.article;
  const place = annotation && placeOf(annotation.anchors);
  const version = place?.articleVersion;
  return {
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
    annotation_id: annotation?.id ?? null,
    start_utf16: place?.start ?? null,
    end_utf16: place?.end ?? null,
    start_code_point: place?.startCodePoint ?? null,
    end_code_point: place?.endCodePoint ?? null,
    quote: place?.quote ?? null,
    prefix: place?.prefix ?? null,
    suffix: place?.suffix ?? null,
    occurrence_id: occurrence?.id ?? null,
  };
}

function claimCells({ attribution, quantity, question, ...claim }: ReturnType<typeof presentClaim>) {
  return {
    claim_id: claim.id,
    claim: claim.text,
    claim_state: claim.state,
    claim_verdict: claim.verdict,
    question: question?.text ?? null,
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
  };
}

function markCells(
  mark: MarkRecord | null,
  resolution: (Pick<ResolutionRecord, "verdict" | "rationale" | "author"> & { createdAt: Date }) | null,
) {
  return {
    mark_id: mark?.id ?? null,
    layer: mark?.layer ?? null,
    verdict: mark?.verdict ?? null,
    rationale: mark?.rationale ?? null,
    reviewer_id: mark?.author.id ?? null,
    reviewer: mark?.author.name ?? null,
    marked_at: mark?.createdAt ?? null,
    mark_is_current: mark?.current ?? null,
    evidence: mark?.evidence.length ? JSON.stringify(mark.evidence) : null,
    resolution: resolution?.verdict ?? null,
    resolution_rationale: resolution?.rationale ?? null,
    resolver: resolution?.author.name ?? null,
    resolved_at: resolution?.createdAt.toISOString() ?? null,
    mark_dissents: mark && resolution ? mark.current && mark.verdict !== resolution.verdict : null,
  };
}
