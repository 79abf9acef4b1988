"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";

/** Why what was resolved is put back to the conflicts; what that would do stands above. */
export function ReopenForm({
  rationale,
  isReady,
  label,
  onType,
  onSend,
  children,
}: {
  rationale: string;
  /** Whether there is something to put back, and nothing under way. */
  isReady: boolean;
  /** What its button says. */
  label: string;
  onType: (rationale: string) => void;
  onSend: () => void;
  children?: ReactNode;
}) {
  const t = useTranslations("bulk.reopen");
  const maySend = isReady && rationale.trim() !== "";
  return (
    <form
      aria-label={t("title")}
      onSubmit={(event) => {
        event.preventDefault();
        if (maySend) onSend();
      }}
      className="flex flex-col gap-4 text-sm"
    >
      <p className="text-xs text-soft">{t("lead")}</p>
      {children}
      <TextArea
        label={t("rationale")}
        name="rationale"
        required
        value={rationale}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      <div>
        <SubmitButton look="primary" disabled={!maySend}>
          {label}
        </SubmitButton>
      </div>
    </form>
  );
}
