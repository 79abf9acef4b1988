import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Loss } from "@/lib/formats/format";
import type { DatasetFormatId } from "@/lib/formats/format-ids";

/** A format to take the dataset in: what it carries, what it cannot, what one may choose, and the download. */
export function ExportCard({
  format,
  address,
  losses,
  children,
}: {
  format: DatasetFormatId;
  /** Where the API has the export. */
  address: string;
  losses: readonly Loss[];
  children?: ReactNode;
}) {
  const t = useTranslations("datasets");
  return (
    <article className="flex flex-col gap-3 rounded-lg border border-rule bg-sheet p-5">
      <h2 className="font-serif text-lg font-semibold">{t(`${format}.title`)}</h2>
      <p className="text-sm">{t(`${format}.lead`)}</p>
      <div className="text-xs text-soft">
        <p className="font-semibold">{t("losses")}</p>
        <ul className="list-disc ps-4">
          {losses.map((loss) => (
            <li key={loss}>{t(`loss.${loss}`)}</li>
          ))}
        </ul>
      </div>
      {/* A form and no script: the browser asks for the file, and stays on the page. */}
      <form action={address} className="flex flex-col gap-3">
        <input type="hidden" name="format" value={format} />
        {children}
        <Button type="submit" look="primary" className="self-start">
          {t(`${format}.download`)}
        </Button>
      </form>
    </article>
  );
}
