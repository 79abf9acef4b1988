"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "../api/client";
import type { ProblemDocument } from "../schemas/problem";

/**
 * Does one thing at a time that the person waits for and that holds no words of hers, and keeps what is wrong with it to
 * show. What holds words goes through her queue.
 */
export function useCall() {
  const t = useTranslations("ui.unreachable");
  const [problem, setProblem] = useState<ProblemDocument | null>(null);
  const [pending, setPending] = useState(false);

  async function run<T>(calling: Promise<Answer<T>>, done: (value: T) => void): Promise<void> {
    setPending(true);
    setProblem(null);
    const answer = await calling;
    setPending(false);
    if (answer.ok) done(answer.value);
    else if (answer.failure.kind === "problem") setProblem(answer.failure.problem);
    else setProblem({ type: "about:blank", title: t("title"), status: 503, detail: t("detail") });
  }

  return { run, problem, pending, clear: () => setProblem(null) };
}
