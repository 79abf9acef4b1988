import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "./button";

/** The ways to the first and to the next page of a list, where there is more than one. */
export function Pager({
  href,
  cursor,
  nextCursor,
  query = {},
}: {
  href: string;
  cursor: string | undefined;
  nextCursor: string | null;
  /** What else the address carries. */
  query?: Record<string, string | undefined>;
}) {
  const t = useTranslations("ui");
  if (!cursor && !nextCursor) return null;
  const kept = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  const address = (next?: string) =>
    `${href}?${new URLSearchParams([...kept, ...(next ? [["cursor", next] as [string, string]] : [])])}`;
  return (
    <nav aria-label={t("pages")} className="mt-6 flex gap-2">
      {cursor && (
        <Link href={address()} className={buttonClass()}>
          {t("firstPage")}
        </Link>
      )}
      {nextCursor && (
        <Link href={address(nextCursor)} className={buttonClass()}>
          {t("nextPage")}
        </Link>
      )}
    </nav>
  );
}
