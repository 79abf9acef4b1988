import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { blockClasses, blockTags } from "@/components/reader/block-look";
import { paintText } from "@/components/ui/verdict";
import { annotationPaint } from "@/lib/domain/annotation-paint";
import type { Block } from "@/lib/domain/block";
import { intervalIndex } from "@/lib/domain/interval-index";
import type { PaintedSpan } from "@/lib/domain/painted-span";
import { type ClaimPlace, numbersByOffset } from "@/lib/domain/report-numbers";
import { flattenSpans } from "@/lib/domain/segment";
import { verdictSigns } from "@/lib/domain/verdict";
import type { Report, ReportClaim } from "@/lib/schemas/report";

/** The article in its blocks, with the numbers of its claims at the ends of the words that assert them. */
export function ReportText({ report: { article, text, blocks, places, claims } }: { report: Report }) {
  const spans = intervalIndex(paintedSpans(places, claims));
  const numbers = numbersByOffset(places, new Map(claims.map(({ id, number }) => [id, number])), blocks);
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]));
  const first = firstOffsets(numbers);
  return (
    <div lang={article.language} className="font-serif text-article wrap-anywhere">
      {blocks.map((block) => {
        const Tag = blockTags[block.kind];
        return (
          <Tag key={block.start} dir="auto" className={blockClasses[block.kind]}>
            {segmentsOf(block, spans.overlapping(block)).map(({ start, end, innermost, depth }) => {
              const behind = (numbers.get(end) ?? []).flatMap((number) => byNumber.get(number) ?? []);
              const words = text.slice(start, end);
              if (!innermost) return words;
              return (
                <Fragment key={start}>
                  <mark data-paint={innermost.paint} data-depth={depth > 1 ? Math.min(depth, 3) : undefined}>
                    {words}
                  </mark>
                  {behind.length > 0 && <Numbers claims={behind} isFirst={({ number }) => first.get(number) === end} />}
                </Fragment>
              );
            })}
          </Tag>
        );
      })}
    </div>
  );
}

function segmentsOf(block: Block, spans: readonly PaintedSpan[]) {
  return flattenSpans(spans, block);
}

/** The places as they are painted: what is asserted on the same words is painted once, by what needs most attention. */
function paintedSpans(places: readonly ClaimPlace[], claims: readonly ReportClaim[]): PaintedSpan[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const asserted = new Map<string, { place: ClaimPlace; claims: ReportClaim[] }>();
  for (const place of places) {
    const claim = byId.get(place.claimId);
    const id = `${place.start} ${place.end}`;
    const there = asserted.get(id) ?? { place, claims: [] };
    if (claim) asserted.set(id, { place, claims: [...there.claims, claim] });
  }
  return [...asserted].map(([id, { place, claims: on }]) => ({
    ...{ id, start: place.start, end: place.end },
    paint: annotationPaint(
      on.map(({ decided }) =>
        decided ? { state: "agreed", verdict: decided.verdict } : { state: "open", verdict: null },
      ),
    ),
  }));
}

/** Where each number is met first. */
function firstOffsets(numbers: ReadonlyMap<number, readonly number[]>): Map<number, number> {
  const first = new Map<number, number>();
  for (const [offset, there] of numbers) {
    for (const number of there) first.set(number, Math.min(offset, first.get(number) ?? offset));
  }
  return first;
}

/** Keeps what stands behind it on the line of what stands before it. */
const wordJoiner = "\u2060";

/** The numbers of claims, each with the sign of its verdict, so that one sees it on paper and without colour. */
function Numbers({ claims, isFirst }: { claims: readonly ReportClaim[]; isFirst: (claim: ReportClaim) => boolean }) {
  const t = useTranslations("report");
  const names = useTranslations("verdict");
  return (
    <sup className="report-numbers">
      {wordJoiner}
      {claims.map((claim) => {
        const { id, number, decided } = claim;
        const verdict = decided ? names(decided.verdict) : t("notDecided");
        return (
          <a
            key={id}
            id={isFirst(claim) ? `number-${number}` : undefined}
            href={`#${id}`}
            aria-label={t("claimIs", { number, verdict })}
            className={paintText[decided?.verdict ?? "open"]}
          >
            {decided && verdictSigns[decided.verdict]}
            {number}
          </a>
        );
      })}
    </sup>
  );
}
