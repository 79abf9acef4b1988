"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { useProblemInWords } from "./use-problem-in-words";

/** What went wrong, where it was tried, with each field by the label that it has in its form. Read out at once. */
export function ProblemNotice({ problem }: { problem: ProblemDocument | null | undefined }) {
  const t = useTranslations("ui.signedOut");
  const path = usePathname();
  const inWords = useProblemInWords();
  // What the API tells a program that has no token says nothing to a person.
  if (problem?.status === 401) {
    return (
      <div role="alert" className="rounded-md border border-disputed/40 bg-disputed/8 px-3 py-2 text-sm">
        <p className="font-semibold text-disputed">{t("title")}</p>
        <p>
          {t("detail")}{" "}
          <a href={`/sign-in?next=${encodeURIComponent(path)}`} className="text-open underline">
            {t("signIn")}
          </a>
        </p>
      </div>
    );
  }
  return (
    <div role="alert" className="empty:absolute">
      {problem && (
        <div className="rounded-md border border-disputed/40 bg-disputed/8 px-3 py-2 text-sm">
          <p className="font-semibold text-disputed">{problem.title}</p>
          <p>{inWords(problem).detail}</p>
        </div>
      )}
    </div>
  );
}

/** What is wrong with one field, if anything. */
export function faultOf(problem: ProblemDocument | null | undefined, field: string): string | undefined {
  return problem?.errors?.find((error) => error.field === field)?.detail;
}
