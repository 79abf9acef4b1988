import Link from "next/link";
import { useTranslations } from "next-intl";
import { Figure } from "@/components/claim/claim-facts";
import { ClaimStateLabel } from "@/components/ui/verdict";
import { isRivalFigure } from "@/lib/domain/quantity";
import type { ClaimListItem, QuantityRecord } from "@/lib/schemas/claim";

/** What other claims answer to the same question, those with another figure first in sight. */
export function RivalList({
  question,
  rivals,
  own,
  base,
}: {
  question: string;
  rivals: readonly ClaimListItem[];
  own: QuantityRecord | null;
  base: string;
}) {
  const t = useTranslations("conflicts");
  return (
    <aside className="mt-5 rounded-lg bg-hover px-4 py-3 text-sm" aria-label={t("rivals")}>
      <p className="text-xs text-soft wrap-anywhere">
        <strong className="text-ink">{t("rivals")}</strong> · {question}
      </p>
      <ul className="mt-2 flex flex-col gap-1">
        {rivals.map((rival) => (
          <li key={rival.id} className="flex flex-wrap items-baseline gap-x-3">
            {rival.quantity && (
              <span
                className={`font-serif font-semibold tabular-nums ${isRivalFigure(own, rival.quantity) ? "" : "text-soft"}`}
              >
                <Figure quantity={rival.quantity} />
              </span>
            )}
            <Link href={`${base}/claims/${rival.id}`} className="wrap-anywhere hover:underline">
              <bdi>{rival.text}</bdi>
            </Link>
            <ClaimStateLabel state={rival.state} verdict={rival.verdict} className="text-xs" />
          </li>
        ))}
      </ul>
    </aside>
  );
}
