import { useLocale } from "next-intl";
import type { FieldChange } from "@/lib/domain/event-changes";
import { formatClock, formatInstantInFull } from "@/lib/i18n/format";
import { type EventInWords, EventWords } from "./event-words";
import { FieldChanges } from "./field-changes";

/** A line of the history with what it was before and after. */
export interface EventInDetail extends EventInWords {
  changes: FieldChange[];
}

/** A line of the history with its time of day, and what was changed field by field. */
export function EventEntry({
  event,
  base,
  zone,
  who,
  tools,
}: {
  event: EventInDetail;
  base: string;
  zone: string;
  who?: React.ReactNode;
  tools?: React.ReactNode;
}) {
  const locale = useLocale();
  return (
    <li className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-2 border-b border-rule py-2.5 text-sm last:border-b-0">
      <time
        dateTime={event.at}
        title={formatInstantInFull(event.at, locale, zone)}
        className="pt-px text-xs text-soft tabular-nums"
      >
        {formatClock(event.at, locale, zone)}
      </time>
      <div className="min-w-0">
        <EventWords event={event} base={base} who={who} />
        <FieldChanges changes={untold(event)} isNew={event.action === "created"} />
        {tools}
      </div>
    </li>
  );
}

/** What the line does not say already in its own words. */
function untold({ action, about, changes }: EventInDetail): FieldChange[] {
  return changes.filter(({ content, after }) => action !== "created" || !(content === "verdict" || after === about));
}
