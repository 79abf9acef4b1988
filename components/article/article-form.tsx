"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProblemDocument } from "@/lib/schemas/problem";

const fields = ["title", "publisher", "author", "url", "published", "language"] as const;
export type ArticleFields = Record<(typeof fields)[number], string>;

/** What is said about an article: all but its text. */
export function ArticleForm({
  start,
  problem,
  pending,
  onType,
  onSubmit,
}: {
  /** What to begin with: what is there, or what was typed before. */
  start: Partial<Record<keyof ArticleFields, string | null>>;
  problem: ProblemDocument | null;
  pending: boolean;
  /** Hears what stands in the form whenever something is typed. */
  onType: (typed: ArticleFields) => void;
  onSubmit: (changes: ArticleFields) => void;
}) {
  const t = useTranslations("articleForm");
  return (
    <form
      className="flex flex-col gap-3"
      onInput={(event) => onType(valuesOf(event.currentTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(valuesOf(event.currentTarget));
      }}
    >
      {fields.map((name) => {
        const about = { label: t(name), name, defaultValue: start[name] ?? "", error: faultOf(problem, name) };
        if (name === "published") return <DateField key={name} {...about} />;
        return <TextField key={name} {...about} {...(name === "language" && { hint: t("languageHint") })} />;
      })}
      <ProblemNotice problem={problem} />
      <div>
        <SubmitButton look="primary" disabled={pending}>
          {t("save")}
        </SubmitButton>
      </div>
    </form>
  );
}

function valuesOf(form: HTMLFormElement): ArticleFields {
  const data = new FormData(form);
  return Object.fromEntries(fields.map((name) => [name, String(data.get(name))])) as ArticleFields;
}
