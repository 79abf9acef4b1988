import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import { sidesOf } from "@/lib/domain/conflict-sides";
import type { Verdict } from "@/lib/domain/verdict";
import type { EvidenceRecord, MarkRecord } from "@/lib/schemas/mark";
import { EvidenceView } from "./evidence-view";
import { MarkRemarksLine, NoteToResolver } from "./mark-remarks";

const edge: Record<Verdict, string> = {
  confirmed: "border-t-confirmed",
  disputed: "border-t-disputed",
  refuted: "border-t-refuted",
  missing_context: "border-t-missing-context",
  unproven: "border-t-unproven",
  not_checkable: "border-t-not-checkable",
};

/**
 * The sides of a conflict beside each other, each with its reasons and the evidence that it alone has; below them what
 * several have seen.
 */
export function ConflictSides({ marks }: { marks: readonly MarkRecord[] }) {
  const t = useTranslations("review");
  const { sides, common } = sidesOf(marks);
  return (
    <>
      <div className="grid items-start gap-4 md:grid-cols-2">
        {sides.map(({ marks: given, own }) => (
          <article
            key={given[0]?.id}
            className={`flex min-w-0 flex-col gap-3 rounded-lg border border-t-[3px] border-rule bg-sheet px-4 py-3 ${given[0]?.verdict ? edge[given[0].verdict] : ""}`}
          >
            {given.map((mark) => (
              <MarkOfSide key={mark.id} mark={mark} />
            ))}
            <EvidenceOf title={t("ownEvidence")} pieces={own} none={t("noOwnEvidence")} />
          </article>
        ))}
      </div>
      {common.length > 0 && (
        <div className="mt-4 rounded-lg border border-rule bg-sheet px-4 py-3">
          <EvidenceOf title={t("commonEvidence")} pieces={common} none="" />
        </div>
      )}
    </>
  );
}

function MarkOfSide({ mark }: { mark: MarkRecord }) {
  const t = useTranslations("review");
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        {mark.verdict && <VerdictLabel verdict={mark.verdict} />}
        <strong dir="auto">{mark.author.name}</strong>
        <span className="text-xs text-soft">
          <Instant at={mark.createdAt} />
        </span>
      </p>
      <MarkRemarksLine mark={mark} />
      <p dir="auto" className="text-sm whitespace-pre-line wrap-anywhere">
        {mark.rationale || <span className="text-soft">{t("noRationale")}</span>}
      </p>
      <NoteToResolver note={mark.noteToResolver} />
    </div>
  );
}

function EvidenceOf({ title, pieces, none }: { title: string; pieces: readonly EvidenceRecord[]; none: string }) {
  if (pieces.length === 0) return <p className="border-t border-rule pt-2 text-xs text-soft">{none}</p>;
  return (
    <div>
      <h3 className="text-xs font-semibold text-soft">{title}</h3>
      <ul className="mt-1 divide-y divide-rule border-t border-rule">
        {pieces.map((piece) => (
          <li key={piece.id} className="py-2.5 last:pb-0">
            <EvidenceView piece={piece} />
          </li>
        ))}
      </ul>
    </div>
  );
}
