"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { faultOf } from "@/components/ui/problem-notice";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** A password to be chosen, with what it must be. */
export function NewPasswordField({ label, problem }: { label: string; problem: ProblemDocument | null }) {
  const t = useTranslations("account");
  return (
    <TextField
      label={label}
      name="password"
      type="password"
      autoComplete="new-password"
      required
      hint={t("passwordHint")}
      error={faultOf(problem, "password")}
    />
  );
}
