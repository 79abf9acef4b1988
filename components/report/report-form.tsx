"use client";

import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import type { CreateReport } from "@/lib/schemas/report";

/** Makes a report, with what it is to leave out and to say. */
export function ReportForm({
  namesAreHidden,
  pending,
  onMake,
}: {
  /** Whether no report of the project names anybody, so that there is nothing to choose. */
  namesAreHidden: boolean;
  pending: boolean;
  onMake: (choices: Pick<CreateReport, "withoutNames" | "withUndecided">) => void;
}) {
  const t = useTranslations("reports");
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        onMake({ withoutNames: given.has("withoutNames"), withUndecided: given.has("withUndecided") });
      }}
    >
      {namesAreHidden ? (
        <p className="text-sm text-soft">{t("namesHidden")}</p>
      ) : (
        <Choice name="withoutNames" label={t("withoutNames")} hint={t("withoutNamesHint")} />
      )}
      <Choice name="withUndecided" label={t("withUndecided")} hint={t("withUndecidedHint")} />
      <div>
        <SubmitButton look="primary" disabled={pending}>
          {t("create")}
        </SubmitButton>
      </div>
    </form>
  );
}

function Choice({ name, label, hint }: { name: string; label: string; hint: string }) {
  return (
    <label className="flex items-start gap-2.5 text-sm">
      <input type="checkbox" name={name} className="mt-1 accent-ink" />
      <span>
        {label}
        <span className="block text-xs text-soft">{hint}</span>
      </span>
    </label>
  );
}
