"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ImportForm, type ImportOutcome } from "@/components/desk/import-form";
import { callApi } from "@/lib/reader/api";
import type { ArticleRecord } from "@/lib/schemas/article";

/** Sends the form to the API as it is, file or words, and opens the article. */
export function ImportArticle({ projectId }: { projectId: string }) {
  const router = useRouter();
  const [outcome, setOutcome] = useState<ImportOutcome>(null);

  async function send(form: FormData) {
    setOutcome("sending");
    const body = form.has("file") ? form : wordsOf(form);
    const answer = await callApi<ArticleRecord>("POST", `/projects/${projectId}/articles`, body);
    if (answer.ok) router.push(`/projects/${projectId}/articles/${answer.value.id}`);
    else setOutcome("problem" in answer ? answer.problem : "unreachable");
  }

  return <ImportForm outcome={outcome} onImport={(form) => void send(form)} />;
}

/** The form's fields as the API's JSON has them; what was left empty is left out. */
function wordsOf(form: FormData): Record<string, unknown> {
  return Object.fromEntries([...form].filter(([name, value]) => name === "text" || value !== ""));
}
