"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ProblemDocument } from "../schemas/problem";
import { callApi } from "./api";

/**
 * Sends one write at a time to the API and keeps what is wrong with it to show. A server that cannot be reached is a
 * problem like another: what was typed stays, and may be sent again.
 */
export function useSend() {
  const t = useTranslations("ui.unreachable");
  const [problem, setProblem] = useState<ProblemDocument | null>(null);
  const [pending, setPending] = useState(false);

  async function send<T>(method: string, path: string, body: unknown, done: (value: T) => void): Promise<void> {
    setPending(true);
    setProblem(null);
    const answer = await callApi<T>(method, path, body);
    setPending(false);
    if (answer.ok) done(answer.value);
    else if ("problem" in answer) setProblem(answer.problem);
    else setProblem({ type: "about:blank", title: t("title"), status: 503, detail: t("detail") });
  }

  return { send, problem, pending, clear: () => setProblem(null) };
}
