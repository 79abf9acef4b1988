"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { SelectField, TextField } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type FieldsPlace, useFieldsDraft } from "@/lib/reader/use-fields-draft";
import { useProposals } from "@/lib/reader/use-proposals";
import { type ProblemDocument, problemCode } from "@/lib/schemas/problem";
import { ArticleTextField } from "./article-text-field";

/** How an import stands: not begun, under way, refused, or not arrived. */
export type ImportOutcome = null | "sending" | "unreachable" | ProblemDocument;

/** The languages offered; any other is set afterwards. */
const languages = ["de", "de-CH", "de-AT", "en", "fr", "it", "es", "nl", "pl", "ru", "uk"] as const;

/** An article: its text first, and what is said about it, proposed from the text and to be corrected. */
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
  const proposals = useProposals();
  const { form, draft, onInput, idFor } = useFieldsDraft(place);
  const problem = outcome !== null && typeof outcome === "object" ? outcome : null;
  const isThere = problem !== null && problemCode(problem) === "same-text";

  const hintOf = (name: string) => (proposals.isProposed(name) ? t("proposed") : undefined);

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
      // What is wrong is said beside the field in the language of the page, not in the browser's.
      noValidate
      onInput={(event) => {
        onInput();
        proposals.onInput(event);
      }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit("refuse");
      }}
      className="flex max-w-2xl flex-col gap-4"
    >
      <ArticleTextField error={faultOf(problem, "text")} />
      <TextField
        label={t("articleTitle")}
        name="title"
        aria-required
        maxLength={500}
        hint={hintOf("title")}
        error={faultOf(problem, "title")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t("publisher")}
          name="publisher"
          hint={hintOf("publisher")}
          error={faultOf(problem, "publisher")}
        />
        <TextField label={t("author")} name="author" hint={hintOf("author")} error={faultOf(problem, "author")} />
        <TextField label={t("address")} name="url" type="url" placeholder="https://" error={faultOf(problem, "url")} />
        <DateField
          label={t("published")}
          name="published"
          hint={hintOf("published") ?? t("publishedHint")}
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
