import { useFormatter, useTranslations } from "next-intl";
import type { Loss } from "@/lib/formats/format";
import type { DatasetPreview } from "@/lib/schemas/dataset";

/** What a file will have, and what of this very dataset its format has no place for. */
export function LossReport({ counts, losses }: Pick<DatasetPreview, "counts" | "losses">) {
  const t = useTranslations("datasets");
  const format = useFormatter();
  return (
    <div className="text-sm">
      <p>{t("counts", counts)}</p>
      {losses.length === 0 ? (
        <p className="mt-2 text-soft">{t("nothingLost")}</p>
      ) : (
        <>
          <p className="mt-2 font-semibold">{t("losses")}</p>
          <ul>
            {losses.map(({ loss, count }) => (
              <li key={loss} className="flex gap-2">
                <span className="min-w-12 shrink-0 text-end font-serif font-semibold tabular-nums lining-nums">
                  {format.number(count)}
                </span>
                <span>{t(`loss.${loss as Loss}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
