import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import type { FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import { isolated } from "@/lib/i18n/isolated";

/** What was deleted, by whom and when, each with the way back. */
export function DeletedList({
  title,
  records,
  restore,
  hidden = {},
}: {
  title: string;
  records: readonly { id: string; name: string; deletedAt: string; deletedBy: string }[];
  restore: FormAction<unknown>;
  /** What the form sends beside the record's id. */
  hidden?: Record<string, string>;
}) {
  const t = useTranslations("deleted");
  if (records.length === 0) return null;
  return (
    <section aria-label={title} className="mt-4">
      <h3 className="text-sm font-semibold">{title}</h3>
      <ul className="mt-2 divide-y divide-rule border-y border-rule">
        {records.map(({ id, name, deletedAt, deletedBy }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
            <span className="min-w-0 flex-1 basis-64">
              <span dir="auto" className="line-clamp-2 wrap-anywhere">
                {name}
              </span>
              <span className="text-xs text-soft">
                {t.rich("by", { ...isolated, name: deletedBy })} <Instant at={deletedAt} />
              </span>
            </span>
            <ActionButton action={restore} submit={t("restore")} look="plain" hidden={{ ...hidden, id }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
