import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import type { Verdict } from "@/lib/domain/verdict";
import type { MarkRecord } from "@/lib/schemas/mark";
import { EvidenceView } from "./mark-list";

const edge: Record<Verdict, string> = {
  confirmed: "border-t-confirmed",
  disputed: "border-t-disputed",
  refuted: "border-t-refuted",
  missing_context: "border-t-missing-context",
  unproven: "border-t-unproven",
  not_checkable: "border-t-not-checkable",
};

/** The marks that differ, side by side, each with its reason and evidence. */
export function ConflictSides({ marks }: { marks: readonly MarkRecord[] }) {
  const t = useTranslations("review");
  return (
    <div className="grid items-start gap-4 md:grid-cols-2">
      {marks.map((mark) => (
        <article
          key={mark.id}
          className={`min-w-0 rounded-lg border border-t-[3px] border-rule bg-sheet px-4 py-3 ${mark.verdict ? edge[mark.verdict] : ""}`}
        >
          <p className="flex flex-wrap items-baseline gap-x-2">
            {mark.verdict && <VerdictLabel verdict={mark.verdict} />}
            <strong dir="auto">{mark.author.name}</strong>
            <span className="text-xs text-soft">
              <Instant at={mark.createdAt} />
            </span>
          </p>
          <p className="mt-1 text-sm whitespace-pre-line wrap-anywhere">
            {mark.rationale || <span className="text-soft">{t("noRationale")}</span>}
          </p>
          <ul className="mt-2 divide-y divide-rule border-t border-rule">
            {mark.evidence.map((piece) => (
              <li key={piece.id} className="py-2.5 last:pb-0">
                <EvidenceView piece={piece} />
              </li>
            ))}
            {mark.evidence.length === 0 && <li className="pt-2 text-xs text-soft">{t("noEvidence")}</li>}
          </ul>
        </article>
      ))}
    </div>
  );
}
