import { useTranslations } from "next-intl";
import { VerdictLabel } from "@/components/ui/verdict";
import type { JudgedGold } from "@/lib/schemas/gold";

/** What is known to be right of a claim and why, and how the reader's own first verdict compares. */
export function GoldNotice({ gold }: { gold: readonly JudgedGold[] }) {
  const t = useTranslations("gold");
  const review = useTranslations("review");
  return gold.map(({ layer, verdict, explanation, author, own, isRight }) => (
    <div key={layer} className="mb-3 border-s-2 border-ink ps-3 text-sm">
      {own && <p className="font-semibold">{isRight ? t("right") : t("missed")}</p>}
      <p>
        <span className="text-soft">{t("knownOn", { layer: review(`layers.${layer}`) })}</span>{" "}
        <VerdictLabel verdict={verdict} />
        {own && !isRight && (
          <>
            <span className="text-soft"> · {t("youSaid")}</span> <VerdictLabel verdict={own} />
          </>
        )}
      </p>
      <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
        {explanation}
      </p>
      <p className="mt-1 text-xs text-soft">{t.rich("by", { bdi: (name) => <bdi>{name}</bdi>, name: author.name })}</p>
    </div>
  ));
}
