"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/field";
import { faultOf } from "@/components/ui/problem-notice";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** The password that one has, to show that it is oneself who sits there. */
export function CurrentPasswordField({ problem }: { problem: ProblemDocument | null }) {
  const t = useTranslations("account");
  return (
    <TextField
      label={t("currentPassword")}
      name="current"
      type="password"
      autoComplete="current-password"
      required
      error={faultOf(problem, "current")}
    />
  );
}
