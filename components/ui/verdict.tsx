import { useTranslations } from "next-intl";
import type { Progress } from "@/lib/domain/claim-progress";
import type { ClaimState } from "@/lib/domain/claim-state";
import { type ClaimPaint, claimPaint } from "@/lib/domain/coverage";
import { type Verdict, verdictSigns } from "@/lib/domain/verdict";

/** The colour of a paint as a class for text. */
export const paintText: Record<ClaimPaint, string> = {
  open: "text-open",
  confirmed: "text-confirmed",
  disputed: "text-disputed",
  refuted: "text-refuted",
  missing_context: "text-missing-context",
  unproven: "text-unproven",
  not_checkable: "text-not-checkable",
  conflict: "text-conflict",
};

/** The colour of a paint as a class for shapes. */
export const paintFill: Record<ClaimPaint, string> = {
  open: "fill-open",
  confirmed: "fill-confirmed",
  disputed: "fill-disputed",
  refuted: "fill-refuted",
  missing_context: "fill-missing-context",
  unproven: "fill-unproven",
  not_checkable: "fill-not-checkable",
  conflict: "fill-conflict",
};

export const paintSigns: Record<ClaimPaint, string> = { ...verdictSigns, open: "○", conflict: "≠" };

/** A verdict by its sign and its name. */
export function VerdictLabel({ verdict, className = "" }: { verdict: Verdict; className?: string }) {
  const t = useTranslations("verdict");
  return <Signed paint={verdict} label={t(verdict)} className={className} />;
}

/** Where a claim stands: its verdict where it has one, else its state. */
export function ClaimStateLabel({
  state,
  verdict,
  progress = null,
  className = "",
}: {
  state: ClaimState;
  verdict: Verdict | null;
  /** How many marks there are of how many that are needed, where some are missing. */
  progress?: Progress | null;
  className?: string;
}) {
  const t = useTranslations();
  const paint = claimPaint(state, verdict);
  const named = paint === "open" || paint === "conflict" ? t(`state.${state}`) : t(`verdict.${paint}`);
  const label = progress ? `${named} (${t("claim.progress", { ...progress })})` : named;
  return <Signed paint={paint} label={label} className={className} />;
}

function Signed({ paint, label, className }: { paint: ClaimPaint; label: string; className: string }) {
  return (
    <span className={`font-semibold whitespace-nowrap ${paintText[paint]} ${className}`}>
      <span aria-hidden="true">{paintSigns[paint]} </span>
      {label}
    </span>
  );
}
