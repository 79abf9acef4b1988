import { useTranslations } from "next-intl";
import { withGaps } from "@/lib/domain/day-lines";
import { EventEntry, type EventInDetail } from "./event-entry";

/** What one person did in a day, from the first to the last, and where she did nothing for a while. */
export function PersonDay({ events, base, zone }: { events: readonly EventInDetail[]; base: string; zone: string }) {
  return (
    <ol>
      {withGaps(events).map(({ line, gap }) => [
        gap !== null && <Gap key={`${line.seq}-gap`} minutes={Math.floor(gap / 60_000)} />,
        <EventEntry key={line.seq} event={line} base={base} zone={zone} />,
      ])}
    </ol>
  );
}

function Gap({ minutes }: { minutes: number }) {
  const t = useTranslations("history");
  return (
    <li className="flex items-center gap-3 border-b border-rule py-1.5 text-xs text-soft">
      <span aria-hidden="true" className="h-px w-9 border-t border-dashed border-field" />
      {t("gap", { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
    </li>
  );
}
