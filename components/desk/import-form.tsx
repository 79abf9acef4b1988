"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FieldsPlace, useFieldsDraft } from "@/lib/reader/use-fields-draft";
import { type ProblemDocument, problemCode } from "@/lib/schemas/problem";

/** How an import stands: not begun, under way, refused, or not arrived. */
export type ImportOutcome = null | "sending" | "unreachable" | ProblemDocument;

/** The languages offered; any other is set afterwards. */
const languages = ["de", "de-CH", "de-AT", "en", "fr", "it", "es", "nl", "pl", "ru", "uk"] as const;

/** An article to paste or upload, with what is said about it. */
export function ImportForm({
  place,
  outcome,
  onImport,
}: {
  /** Where its draft belongs. */
  place: FieldsPlace;
  outcome: ImportOutcome;
  /** Hears what is to be sent, and what to do once it has arrived. */
  onImport: (form: FormData, arrived: () => void) => void;
}) {
  const t = useTranslations("import");
  const [source, setSource] = useState<"paste" | "file">("paste");
  const { form, draft, onInput, idFor } = useFieldsDraft(place);
  const problem = outcome !== null && typeof outcome === "object" ? outcome : null;
  const isThere = problem !== null && problemCode(problem) === "same-text";

  function submit(sameText: "refuse" | "keep") {
    if (!form.current) return;
    const data = new FormData(form.current);
    data.set("sameText", sameText);
    data.set("id", idFor(data));
    onImport(data, draft.clear);
  }

  return (
    <form
      ref={form}
      onInput={onInput}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit("refuse");
      }}
      className="flex max-w-2xl flex-col gap-4"
    >
      <TextField label={t("articleTitle")} name="title" required maxLength={500} error={faultOf(problem, "title")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t("publisher")} name="publisher" error={faultOf(problem, "publisher")} />
        <TextField label={t("author")} name="author" error={faultOf(problem, "author")} />
        <TextField label={t("address")} name="url" type="url" placeholder="https://" error={faultOf(problem, "url")} />
        <DateField
          label={t("published")}
          name="published"
          hint={t("publishedHint")}
          error={faultOf(problem, "published")}
        />
        <SelectField
          label={t("language")}
          name="language"
          options={[
            { value: "", label: t("detect") },
            ...languages.map((value) => ({ value, label: t(`languages.${value}`) })),
          ]}
          error={faultOf(problem, "language")}
        />
      </div>
      <fieldset className="flex gap-5">
        <legend className="mb-1 text-xs font-semibold text-soft">{t("text")}</legend>
        {(["paste", "file"] as const).map((value) => (
          <label key={value} className="flex items-center gap-2">
            <input
              type="radio"
              name="source"
              form=""
              checked={source === value}
              onChange={() => setSource(value)}
              className="accent-ink"
            />
            {t(value)}
          </label>
        ))}
      </fieldset>
      {source === "paste" ? (
        <TextArea
          label={t("paste")}
          name="text"
          rows={14}
          required
          hint={t("pasteHint")}
          error={faultOf(problem, "text")}
        />
      ) : (
        <TextField
          label={t("file")}
          name="file"
          type="file"
          accept=".txt,text/plain"
          required
          hint={t("fileHint")}
          error={faultOf(problem, "text") ?? faultOf(problem, "file")}
        />
      )}
      <ProblemNotice problem={problem} />
      <p role="alert" className="text-sm font-semibold text-disputed empty:hidden">
        {outcome === "unreachable" && t("unreachable")}
      </p>
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="primary" disabled={outcome === "sending"}>
          {outcome === "sending" ? t("importing") : t("submit")}
        </SubmitButton>
        {isThere && <Button onClick={() => submit("keep")}>{t("allTheSame")}</Button>}
      </div>
    </form>
  );
}
