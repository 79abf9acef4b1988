import Link from "next/link";
import { useTranslations } from "next-intl";
import { conflictReasons } from "@/lib/domain/conflict-reasons";
import type { ConflictFilter } from "@/lib/schemas/conflict";

/** The queue as a whole, or what is in it for one reason. Each is an address that can be kept and sent. */
export function ConflictFilterLinks({ base, chosen }: { base: string; chosen: ConflictFilter }) {
  const t = useTranslations("conflicts");
  const ways = [
    { label: t("filter.all"), query: "", isChosen: !chosen.reason && !chosen.state },
    ...conflictReasons.map((reason) => ({
      label: t(`reasons.${reason}`),
      query: `?reason=${reason}`,
      isChosen: chosen.reason === reason,
    })),
    { label: t("filter.stale"), query: "?state=stale", isChosen: chosen.state === "stale" },
  ];
  return (
    <nav aria-label={t("filter.label")} className="mb-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {ways.map(({ label, query, isChosen }) => (
          <li key={query}>
            <Link
              href={`${base}${query}`}
              aria-current={isChosen ? "page" : undefined}
              className="text-soft hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
