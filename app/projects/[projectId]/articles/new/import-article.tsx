"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ImportForm, type ImportOutcome } from "@/components/article/import-form";
import type { BodyInput } from "@/lib/api/operation";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";

/** Sends the form to the API and opens the article. */
export function ImportArticle({ projectId }: { projectId: string }) {
  const t = useTranslations("import");
  const router = useRouter();
  const [outcome, setOutcome] = useState<ImportOutcome>(null);

  async function send(form: FormData, arrived: () => void) {
    setOutcome("sending");
    const answer = await call(operations.createArticle, { params: { id: projectId }, body: fieldsOf(form) });
    if (answer.ok) {
      arrived();
      router.push(`/projects/${projectId}/articles/${answer.value.id}`);
    } else setOutcome(answer.failure.kind === "problem" ? answer.failure.problem : "unreachable");
  }

  const href = `/projects/${projectId}/articles/new`;
  return (
    <ImportForm
      place={{ of: `import ${projectId}`, href, title: t("title") }}
      outcome={outcome}
      onImport={(form, arrived) => void send(form, arrived)}
    />
  );
}

/** The form's fields as the API's JSON has them; the language is found where none was chosen. */
function fieldsOf(form: FormData): BodyInput<typeof operations.createArticle> {
  const field = (name: string) => String(form.get(name) ?? "");
  return {
    id: field("id"),
    title: field("title"),
    text: field("text"),
    publisher: field("publisher"),
    author: field("author"),
    url: field("url"),
    published: field("published"),
    language: field("language") || null,
    sameText: field("sameText") === "refuse" ? "refuse" : "keep",
  };
}
