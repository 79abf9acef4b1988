import { useTranslations } from "next-intl";
import { type EventInWords, EventWords } from "@/components/history/event-words";
import { Instant } from "@/components/ui/formatted";

/**
 * What happened, the latest first: who did what to what.
 * @param ofClaim the claim that the page around it is about
 */
export function ActivityList({
  events,
  base,
  ofClaim = null,
}: {
  events: readonly EventInWords[];
  base: string;
  ofClaim?: string | null;
}) {
  const t = useTranslations("history");
  return (
    <ol className="flex flex-col gap-3">
      {events.map((event) => (
        <li key={event.seq} className="text-sm">
          <EventWords event={event} base={base} who={event.actor?.name ?? t("nobody")} ofClaim={ofClaim} />
          <span className="block text-xs text-soft">
            <Instant at={event.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
