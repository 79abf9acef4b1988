import { useTranslations } from "next-intl";
import type { StaleReason } from "@/lib/domain/claim-state";
import { type ConflictReason, conflictReasons } from "@/lib/domain/conflict-reasons";
import type { Layer } from "@/lib/domain/verdict";
import type { ResolutionRecord } from "@/lib/schemas/resolution";

/** Why a claim waits for a resolver, and what came after the decision where there was one. */
export function ConflictReasons({
  reasons,
  stale,
}: {
  reasons: Record<Layer, readonly ConflictReason[]>;
  stale: readonly StaleReason[];
}) {
  const t = useTranslations("conflicts");
  const review = useTranslations("review");
  const all = conflictReasons.filter((reason) => reasons.so.includes(reason) || reasons.said.includes(reason));
  if (all.length + stale.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-xs text-soft">
      {all.map((reason) => (
        <li key={reason}>{t(`reasons.${reason}`)}</li>
      ))}
      {stale.map((reason) => (
        <li key={reason} className="font-semibold text-missing-context">
          {review(`staleBecause.${reason}`)}
        </li>
      ))}
    </ul>
  );
}

/** What came after the latest decisions on a claim's layers. */
export function staleReasonsOf(resolutions: readonly ResolutionRecord[]): StaleReason[] {
  return [...new Set(resolutions.flatMap((resolution) => (resolution.verdict ? resolution.staleBecause : [])))];
}
