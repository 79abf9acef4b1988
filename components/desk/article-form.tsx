"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { ProblemDocument } from "@/lib/schemas/problem";

const fields = ["title", "publisher", "author", "url", "published", "language"] as const;

/** What is said about an article: all but its text. */
export function ArticleForm({
  article,
  problem,
  pending,
  onSubmit,
}: {
  article: ArticleRecord;
  problem: ProblemDocument | null;
  pending: boolean;
  onSubmit: (changes: Record<(typeof fields)[number], string>) => void;
}) {
  const t = useTranslations("articleForm");
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const values = fields.map((name) => [name, String(form.get(name))] as const);
        onSubmit(Object.fromEntries(values) as Record<(typeof fields)[number], string>);
      }}
    >
      {fields.map((name) => {
        const about = { label: t(name), name, defaultValue: article[name] ?? "", error: faultOf(problem, name) };
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
