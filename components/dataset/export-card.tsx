import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { losses as csvLosses } from "@/lib/formats/csv";

/** A format to take the dataset in: what it carries, what it cannot, and the download. */
export function ExportCard({
  format,
  href,
  losses,
}: {
  format: "jsonl" | "csv";
  href: string;
  losses: readonly (typeof csvLosses)[number][];
}) {
  const t = useTranslations("datasets");
  return (
    <article className="flex flex-col gap-3 rounded-lg border border-rule bg-sheet p-5">
      <h2 className="font-serif text-lg font-semibold">{t(`${format}.title`)}</h2>
      <p className="text-sm">{t(`${format}.lead`)}</p>
      <div className="text-xs text-soft">
        <p className="font-semibold">{t("losses")}</p>
        {losses.length === 0 ? (
          <p>{t("noLosses")}</p>
        ) : (
          <ul className="list-disc ps-4">
            {losses.map((loss) => (
              <li key={loss}>{t(`loss.${loss}`)}</li>
            ))}
          </ul>
        )}
      </div>
      <a href={href} download className={`${buttonClass("primary")} self-start`}>
        {t(`${format}.download`)}
      </a>
    </article>
  );
}
