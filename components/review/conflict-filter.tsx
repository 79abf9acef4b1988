import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { conflictReasons } from "@/lib/domain/conflict-reasons";
import type { ConflictFilter } from "@/lib/schemas/conflict";

/** The queue as a whole, or what is in it for one reason. Each is an address that can be kept and sent. */
export function ConflictFilterLinks({
  base,
  chosen,
  article,
}: {
  base: string;
  chosen: ConflictFilter;
  /** The title of the article that it is narrowed to. */
  article: string | null;
}) {
  const t = useTranslations("conflicts");
  const addressOf = (query: Record<string, string>) => {
    const all = new URLSearchParams({ ...query, ...(chosen.article && { article: chosen.article }) });
    return all.size > 0 ? `${base}?${all}` : base;
  };
  const ways: { label: string; query: Record<string, string>; isChosen: boolean }[] = [
    { label: t("filter.all"), query: {}, isChosen: !chosen.reason && !chosen.state },
    ...conflictReasons.map((reason) => ({
      label: t(`reasons.${reason}`),
      query: { reason },
      isChosen: chosen.reason === reason,
    })),
    { label: t("filter.stale"), query: { state: "stale" }, isChosen: chosen.state === "stale" },
  ];
  return (
    <div className="mb-4 flex flex-col gap-2">
      {chosen.article && article !== null && (
        <p className="flex flex-wrap items-center gap-x-2 text-sm">
          {t("filter.article")} <bdi className="font-serif font-semibold wrap-anywhere">{article}</bdi>
          <Link href={base} className={buttonClass("quiet")}>
            {t("filter.allArticles")}
          </Link>
        </p>
      )}
      <nav aria-label={t("filter.label")}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {ways.map(({ label, query, isChosen }) => (
            <li key={label}>
              <Link
                href={addressOf(query)}
                aria-current={isChosen ? "page" : undefined}
                className="text-soft hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
