"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { JobPreview } from "@/lib/schemas/job";
import type { Person } from "@/lib/schemas/person";

export interface BulkChoice {
  people: readonly string[];
  share: "each" | "divided";
  /** All that the list's filter finds, where that can be asked for. */
  everything: boolean;
}

/** To whom or from whom, how many and what that would be, and the button that does it. */
export function BulkForm({
  kind,
  people,
  choice,
  canTakeEverything,
  preview,
  pending,
  onChange,
  onGo,
  children,
}: {
  kind: "assign" | "take-back";
  people: readonly Person[];
  choice: BulkChoice;
  canTakeEverything: boolean;
  /** Null while it is not known. */
  preview: JobPreview | null;
  pending: boolean;
  onChange: (choice: BulkChoice) => void;
  onGo: () => void;
  /** What is wrong, or how far it is. */
  children?: ReactNode;
}) {
  const t = useTranslations("assignment.bulk");
  const toggle = (id: string) =>
    onChange({
      ...choice,
      people: choice.people.includes(id) ? choice.people.filter((one) => one !== id) : [...choice.people, id],
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onGo();
      }}
      className="flex flex-col gap-4 text-sm"
    >
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-xs font-semibold text-soft">{t(kind === "assign" ? "to" : "from")}</legend>
        {people.map((person) => (
          <label key={person.id} className="flex items-center gap-2">
            <input
              type="checkbox"
              checked={choice.people.includes(person.id)}
              onChange={() => toggle(person.id)}
              className="accent-ink"
            />
            <bdi>{person.name}</bdi>
          </label>
        ))}
      </fieldset>
      {kind === "assign" && choice.people.length > 1 && (
        <fieldset className="flex flex-col gap-1.5">
          <legend className="mb-1 text-xs font-semibold text-soft">{t("share")}</legend>
          {(["each", "divided"] as const).map((share) => (
            <label key={share} className="flex items-center gap-2">
              <input
                type="radio"
                name="share"
                checked={choice.share === share}
                onChange={() => onChange({ ...choice, share })}
                className="accent-ink"
              />
              {t(share)}
            </label>
          ))}
        </fieldset>
      )}
      {canTakeEverything && (
        <label className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={choice.everything}
            onChange={() => onChange({ ...choice, everything: !choice.everything })}
            className="accent-ink"
          />
          {t("everything")}
        </label>
      )}
      <div role="status" className="min-h-10">
        {preview && (
          <>
            <p className="font-semibold">
              {t(kind === "assign" ? "willAssign" : "willTakeBack", { ...countsOf(preview) })}
            </p>
            {preview.count > 0 && preview.people.length > 1 && (
              <p className="text-xs text-soft">
                {preview.people.map(({ id, name, count }, index) => (
                  <span key={id}>
                    {index > 0 && " · "}
                    <bdi>{name}</bdi> {count}
                  </span>
                ))}
              </p>
            )}
            {preview.examples.length > 0 && (
              <>
                <p className="mt-2 text-xs text-soft">{t("examples")}</p>
                <ul className="list-disc ps-5 text-xs text-soft">
                  {preview.examples.map((words) => (
                    <li key={words} dir="auto" className="wrap-anywhere">
                      {words}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </div>
      {children}
      <div>
        <Button type="submit" look="primary" disabled={pending || !preview || preview.count === 0}>
          {t(kind === "assign" ? "doAssign" : "doTakeBack")}
        </Button>
      </div>
    </form>
  );
}

function countsOf({ count, unchanged }: JobPreview) {
  return { count, unchanged };
}
