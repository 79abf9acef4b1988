import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { DatasetFormatId } from "@/lib/formats/format-ids";
import { type FormatGroup, formatGroups } from "./format-groups";

/** All formats that a dataset is written in, by what they are for. */
export function FormatList({ chosen, href }: { chosen: DatasetFormatId; href: (format: DatasetFormatId) => string }) {
  const t = useTranslations("datasets");
  return (
    <nav aria-label={t("formats")} className="grid content-start gap-4 sm:max-lg:grid-cols-2">
      {formatGroups.map(([group, formats]) =>
        formats.length > 0 ? (
          <Group key={group} group={group}>
            {formats.map((format) => (
              <li key={format}>
                <Link
                  href={href(format)}
                  scroll={false}
                  aria-current={format === chosen ? "page" : undefined}
                  className="block rounded-md border border-transparent px-2.5 py-1 text-sm hover:bg-hover aria-[current=page]:border-rule aria-[current=page]:bg-sheet aria-[current=page]:font-semibold"
                >
                  {t(`${format}.title`)}
                </Link>
              </li>
            ))}
          </Group>
        ) : null,
      )}
    </nav>
  );
}

function Group({ group, children }: { group: FormatGroup; children: ReactNode }) {
  const t = useTranslations("datasets.group");
  const id = useId();
  return (
    <div>
      <h2 id={id} className="mb-1 px-2.5 text-xs font-semibold text-soft">
        {t(group)}
      </h2>
      <ul aria-labelledby={id} className="flex flex-wrap gap-x-1 lg:flex-col">
        {children}
      </ul>
    </div>
  );
}
