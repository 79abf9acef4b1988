import { useTranslations } from "next-intl";
import type { DatasetPreview as Preview } from "@/lib/schemas/dataset";

/** How the file begins, or each of some files. */
export function DatasetPreview({ files }: Pick<Preview, "files">) {
  const t = useTranslations("datasets");
  return (
    <div className="grid gap-3">
      {files.map(({ path, text }) => (
        <figure key={path} className="min-w-0">
          <figcaption className="mb-1 text-xs text-soft">
            <bdi>{path}</bdi>
          </figcaption>
          <section
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by key
            tabIndex={0}
            aria-label={t("beginningOf", { path })}
            className="max-h-72 overflow-auto rounded-lg border border-rule bg-sheet px-4 py-3"
          >
            <pre dir="ltr" className="text-xs leading-5">
              <code>{text}</code>
            </pre>
          </section>
        </figure>
      ))}
    </div>
  );
}
