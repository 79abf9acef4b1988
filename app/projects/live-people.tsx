"use client";

import { useTranslations } from "next-intl";
import { PresentPeople } from "@/components/live/present-people";
import { useLive } from "@/lib/reader/live/live-context";

/** Who else is at the page's article or claim, and whether one sees what they do: nothing where all is well. */
export function LivePeople() {
  const { people, state } = useLive();
  const t = useTranslations("live");
  return (
    <>
      {state === "away" && (
        <p aria-live="polite" className="text-xs text-soft" title={t("awayHint")}>
          {t("away")}
        </p>
      )}
      {state === "live" && <PresentPeople people={people} />}
    </>
  );
}
