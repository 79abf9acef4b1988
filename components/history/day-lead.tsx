import { useTranslations } from "next-intl";
import { type EventKind, eventKindNames } from "@/lib/domain/event-kind";

/** Which day it is, on whose clocks, and how much was done in it by kind. */
export function DayLead({
  day,
  zone,
  counts,
}: {
  /** In words. */
  day: string;
  zone: string;
  counts: Partial<Record<EventKind, number>>;
}) {
  const t = useTranslations("history");
  const told = eventKindNames.filter((kind) => counts[kind]);
  return (
    <>
      <p className="font-serif text-lg text-ink">{day}</p>
      <p>
        {[
          t("lines", { count: told.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0) }),
          ...told.map((kind) => t(`count.${kind}`, { count: counts[kind] ?? 0 })),
          t("inZone", { zone: zone.replaceAll("_", " ") }),
        ].join(" · ")}
      </p>
    </>
  );
}
