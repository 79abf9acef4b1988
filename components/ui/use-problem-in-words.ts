import { useTranslations } from "next-intl";
import { fieldLabel } from "@/lib/domain/field-label";
import type { ProblemDocument } from "@/lib/schemas/problem";

/**
 * Says a problem by itself: each field by the label that it has there, where the server gives the name that
 * programs know.
 */
export function useProblemInWords(): (problem: ProblemDocument) => ProblemDocument {
  const t = useTranslations();
  const nameOf = (field: string) => {
    const known = fieldLabel(field);
    if (!known) return field;
    return known.piece === null ? t(known.label) : `${t("evidence.piece", { number: known.piece })}, ${t(known.label)}`;
  };
  return (problem) => {
    if (!problem.errors?.length) return problem;
    const faults = problem.errors.map(({ field, detail }) => `${nameOf(field)}: ${detail}.`);
    return { ...problem, detail: faults.join(" ") };
  };
}
