"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChoiceRow } from "@/components/review/choice-row";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { type DisagreementCause, disagreementCauses } from "@/lib/domain/resolution-outcome";
import type { JobPreview } from "@/lib/schemas/job";
import type { Person } from "@/lib/schemas/person";
import { ChangePreview } from "./change-preview";

export interface SideInWork {
  person: string | null;
  cause: DisagreementCause | null;
  rationale: string;
}

/** Whose marks are taken, what that would do, and why: one cause and one reason for all of them. */
export function TakeSideForm({
  people,
  value,
  preview,
  pending,
  onType,
  onSend,
  children,
}: {
  /** Those who are sides of conflicts, and of how many. */
  people: readonly (Person & { count: number })[];
  value: SideInWork;
  preview: JobPreview | null;
  pending: boolean;
  onType: (value: SideInWork) => void;
  onSend: (preview: JobPreview) => void;
  /** What is wrong. */
  children?: ReactNode;
}) {
  const t = useTranslations("bulk.takeSide");
  const resolution = useTranslations("resolution");
  const { person, cause, rationale } = value;
  const isReady = !pending && preview !== null && preview.count > 0 && cause !== null && rationale.trim() !== "";
  return (
    <form
      aria-label={t("title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSend(preview);
      }}
      className="flex flex-col gap-4 text-sm"
    >
      <p className="text-xs text-soft">{t("lead")}</p>
      <ChoiceRow
        label={t("whose")}
        name="person"
        chosen={person}
        onChoose={(one) => onType({ ...value, person: one })}
        options={people.map(({ id, name, count }) => ({
          value: id,
          key: null,
          label: (
            <>
              <bdi>{name}</bdi> <span className="font-normal text-soft">{count}</span>
            </>
          ),
        }))}
      />
      {person && <ChangePreview kind="take-side" preview={preview} />}
      <ChoiceRow
        label={resolution("cause")}
        name="cause"
        chosen={cause}
        onChoose={(one) => onType({ ...value, cause: one })}
        options={disagreementCauses.map((one) => ({ value: one, key: null, label: resolution(`causes.${one}`) }))}
      />
      <TextArea
        label={t("rationale")}
        name="rationale"
        required
        value={rationale}
        onChange={({ currentTarget }) => onType({ ...value, rationale: currentTarget.value })}
      />
      {children}
      <div>
        <SubmitButton look="primary" disabled={!isReady}>
          {t("go", { count: preview?.count ?? 0 })}
        </SubmitButton>
      </div>
    </form>
  );
}
