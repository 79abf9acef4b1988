import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";

/** The ways to the nearest days before and after on which the person did something. */
export function DayPager({ earlier, later }: { earlier: string | null; later: string | null }) {
  const t = useTranslations("history");
  return (
    <nav aria-label={t("days")} className="flex gap-2">
      {earlier && (
        <Link href={earlier} className={buttonClass()}>
          <span aria-hidden="true">←</span> {t("earlierDay")}
        </Link>
      )}
      {later && (
        <Link href={later} className={buttonClass()}>
          {t("laterDay")} <span aria-hidden="true">→</span>
        </Link>
      )}
    </nav>
  );
}
