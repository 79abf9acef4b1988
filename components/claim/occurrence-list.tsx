import Link from "next/link";
import { useTranslations } from "next-intl";
import { EdtfDate } from "@/components/ui/formatted";
import type { ClaimState } from "@/lib/domain/claim-state";
import { claimPaint } from "@/lib/domain/coverage";
import { unwrapped } from "@/lib/domain/hard-wrap";
import type { Verdict } from "@/lib/domain/verdict";
import type { OccurrenceRecord } from "@/lib/schemas/claim-detail";

/** Where a claim is asserted: its words in their sentence, and the article they stand in. */
export function OccurrenceList({
  occurrences,
  verdict: { state, verdict },
  base,
}: {
  occurrences: readonly OccurrenceRecord[];
  verdict: { state: ClaimState; verdict: Verdict | null };
  base: string;
}) {
  const t = useTranslations("claims");
  return (
    <ul className="flex flex-col gap-4">
      {occurrences.map(({ id, annotationId, article, isOrphaned, ...words }) => (
        <li key={id} className="border-s-2 border-rule ps-4">
          <p lang={article.language} dir="auto" className="font-serif text-lg wrap-anywhere hyphens-auto">
            <InSentence {...words} paint={claimPaint(state, verdict)} />
          </p>
          <p className="mt-1 text-xs text-soft wrap-anywhere">
            <Link
              href={`${base}/articles/${article.id}#${annotationId}`}
              className="font-semibold text-open hover:underline"
            >
              <bdi>{article.title}</bdi>
            </Link>
            {article.publisher && (
              <>
                {" · "}
                <bdi>{article.publisher}</bdi>
              </>
            )}
            {article.published && (
              <>
                {" · "}
                <EdtfDate value={article.published} />
              </>
            )}
            {isOrphaned && (
              <span className="ms-2 text-missing-context">{t("orphaned", { number: article.versionNumber })}</span>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Words in their sentence, as they were before its lines were broken. */
function InSentence({
  before,
  quote,
  after,
  paint,
}: Pick<OccurrenceRecord, "before" | "quote" | "after"> & { paint: ReturnType<typeof claimPaint> }) {
  const [lead, words, rest] = unwrapped([before, quote, after]);
  return (
    <>
      {lead}
      <mark data-paint={paint}>{words}</mark>
      {rest}
    </>
  );
}
