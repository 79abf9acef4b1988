import { useTranslations } from "next-intl";
import { VerdictLabel } from "@/components/ui/verdict";
import { firstVerdict } from "@/lib/domain/gold";
import type { GoldVerdict } from "@/lib/schemas/gold";
import type { MarkRecord } from "@/lib/schemas/mark";

/** What is known to be right of a claim and why, and how the reader's own first verdict compares. */
export function GoldNotice({
  gold,
  marks,
  personId,
}: {
  gold: readonly GoldVerdict[];
  marks: readonly MarkRecord[];
  personId: string;
}) {
  const t = useTranslations("gold");
  const review = useTranslations("review");
  return gold.map(({ layer, verdict, explanation, author }) => {
    const own = firstVerdict(marks, layer, personId);
    return (
      <div key={layer} className="mb-3 border-s-2 border-ink ps-3 text-sm">
        {own && <p className="font-semibold">{own === verdict ? t("right") : t("missed")}</p>}
        <p>
          <span className="text-soft">{t("knownOn", { layer: review(`layers.${layer}`) })}</span>{" "}
          <VerdictLabel verdict={verdict} />
          {own && own !== verdict && (
            <>
              <span className="text-soft"> · {t("youSaid")}</span> <VerdictLabel verdict={own} />
            </>
          )}
        </p>
        <p dir="auto" className="mt-1 whitespace-pre-line wrap-anywhere">
          {explanation}
        </p>
        <p className="mt-1 text-xs text-soft">
          {t.rich("by", { bdi: (name) => <bdi>{name}</bdi>, name: author.name })}
        </p>
      </div>
    );
  });
}
