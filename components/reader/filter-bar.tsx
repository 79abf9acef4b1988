"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { claimStates } from "@/lib/domain/claim-state";
import type { Room, RoomClaim } from "@/lib/domain/room";
import { noFilter, peopleIn, type RoomFilter } from "@/lib/domain/room-filter";
import { verdicts } from "@/lib/domain/verdict";

/** Narrows what is shown in the article and beside it. What is left out is only not shown. */
export function FilterBar({
  filter,
  room,
  claims,
  shown,
  onChange,
}: {
  filter: RoomFilter;
  /** With what the filter leaves out. */
  room: Room;
  claims: readonly RoomClaim[];
  /** How many annotations it lets through. */
  shown: number;
  onChange: (filter: RoomFilter) => void;
}) {
  const t = useTranslations("room.filter");
  const state = useTranslations("state");
  const verdict = useTranslations("verdict");
  const options: Record<keyof RoomFilter, { value: string; label: string }[]> = {
    state: claimStates.map((value) => ({ value, label: state(value) })),
    verdict: verdicts.map((value) => ({ value, label: verdict(value) })),
    personId: peopleIn(room).map(({ id, name }) => ({ value: id, label: name })),
    claimId: claims.map(({ id, text }) => ({ value: id, label: text })),
  };
  return (
    <fieldset className="mb-5 rounded-lg border border-rule bg-sheet p-3">
      <legend className="sr-only">{t("title")}</legend>
      <div className="grid grid-cols-2 gap-2">
        {(["state", "verdict", "personId", "claimId"] as const).map((name) => (
          <SelectField
            key={name}
            label={t(name)}
            name={name}
            value={filter[name] ?? ""}
            options={[{ value: "", label: t("any") }, ...options[name]]}
            onChange={(event) => onChange({ ...filter, [name]: event.currentTarget.value || null })}
          />
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="text-sm text-soft">
          {t("shown", { shown, count: room.annotations.size })}
        </p>
        <Button look="quiet" onClick={() => onChange(noFilter)}>
          {t("all")}
        </Button>
      </div>
    </fieldset>
  );
}
