import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { byDay } from "@/lib/domain/day-lines";
import { formatDay } from "@/lib/i18n/format";
import { EventEntry, type EventInDetail } from "./event-entry";

/**
 * The history day by day, as days are in the reader's zone.
 * @param href the address of the history that is narrowed to a claim, an article, or a person's day
 */
export function EventDays({
  events,
  base,
  zone,
  href,
}: {
  events: readonly EventInDetail[];
  base: string;
  zone: string;
  href: (narrowed: { claim: string } | { article: string } | { person: string; day: string }) => string;
}) {
  const t = useTranslations("history");
  const locale = useLocale();
  return byDay(events, zone).map(({ day, lines }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mt-8 first:mt-0">
      <h2 id={`day-${day}`} className="border-b border-rule pb-1 font-serif text-lg font-semibold">
        {formatDay(day, locale)}
      </h2>
      <ol>
        {lines.map((event) => {
          const { actor, claimId, articleId } = event;
          const narrowed = claimId ? { claim: claimId } : articleId ? { article: articleId } : null;
          return (
            <EventEntry
              key={event.seq}
              event={event}
              base={base}
              zone={zone}
              who={
                actor ? (
                  <Link href={href({ person: actor.id, day })} className="wrap-anywhere hover:underline">
                    {actor.name}
                  </Link>
                ) : (
                  t("nobody")
                )
              }
              tools={
                narrowed && (
                  <Link
                    href={href(narrowed)}
                    className="text-xs text-soft wrap-anywhere hover:text-ink hover:underline"
                  >
                    {t("claim" in narrowed ? "onlyClaim" : "onlyArticle")}
                  </Link>
                )
              }
            />
          );
        })}
      </ol>
    </section>
  ));
}
