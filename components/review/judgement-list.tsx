import { useTranslations } from "next-intl";
import { Instant } from "@/components/ui/formatted";
import type { MarkRecord } from "@/lib/schemas/mark";
import type { ReasonJudgementRecord } from "@/lib/schemas/reason-judgement";

/** What those who differ make of each other's reasons. */
export function JudgementList({
  judgements,
  marks,
}: {
  judgements: readonly ReasonJudgementRecord[];
  marks: readonly MarkRecord[];
}) {
  const t = useTranslations("reasons");
  const nameOf = (markId: string) => marks.find(({ id }) => id === markId)?.author.name ?? "";
  return (
    <ul className="flex flex-col gap-3">
      {judgements.map((judgement) => (
        <li key={judgement.id} className="border-s-2 border-rule ps-3 text-sm">
          <p className="text-xs text-soft">
            {t.rich("on", {
              by: () => <bdi className="font-semibold text-ink">{judgement.author.name}</bdi>,
              of: () => <bdi className="font-semibold text-ink">{nameOf(judgement.markId)}</bdi>,
            })}{" "}
            <span className="font-semibold text-ink">{t(`judgements.${judgement.judgement}`)}</span> ·{" "}
            <Instant at={judgement.createdAt} />
          </p>
          <p dir="auto" className="whitespace-pre-line wrap-anywhere">
            {judgement.words}
          </p>
          {judgement.cause && <p className="text-xs font-semibold text-confirmed">{t("conceded")}</p>}
        </li>
      ))}
    </ul>
  );
}
