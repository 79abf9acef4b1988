import { useTranslations } from "next-intl";
import { Count, EdtfDate, Instant } from "@/components/ui/formatted";
import { VerdictLabel } from "@/components/ui/verdict";
import { anchorOrigins } from "@/lib/domain/anchor";
import { threadStates } from "@/lib/domain/discussion";
import type { FieldContent } from "@/lib/domain/event-changes";
import { stances } from "@/lib/domain/evidence";
import { confidences, grounds } from "@/lib/domain/mark-remarks";
import { roles } from "@/lib/domain/permissions";
import { approximators, quantityKinds } from "@/lib/domain/quantity";
import { skipRules } from "@/lib/domain/queue";
import { soundnesses } from "@/lib/domain/reasons-round";
import { disagreementCauses, resolutionOutcomes } from "@/lib/domain/resolution-outcome";
import { isVerdict, layers } from "@/lib/domain/verdict";
import { attributionForms } from "@/lib/schemas/claim";

/** A value of a field in words. */
export function FieldValue({ content, value }: { content: FieldContent; value: unknown }) {
  const t = useTranslations();
  if (value === null || value === "") return <span className="text-soft">{t("history.nothing")}</span>;
  const one = <Name extends string>(names: readonly Name[]) => names.find((name) => name === value);
  switch (content) {
    case "number":
      return <Count value={Number(value)} />;
    case "yesNo":
      return t(value === true ? "history.yes" : "history.no");
    case "date":
      return <EdtfDate value={String(value)} />;
    case "instant":
      return <Instant at={String(value)} />;
    case "verdict":
      return isVerdict(value) ? <VerdictLabel verdict={value} /> : String(value);
    case "layer":
      return named(one(layers), (name) => t(`review.layers.${name}`));
    case "stance":
      return named(one(stances), (name) => t(`evidence.${name}`));
    case "role":
      return named(one(roles), (name) => t(`role.${name}`));
    case "attributionForm":
      return named(one(attributionForms), (name) => t(`attributionForm.${name}`));
    case "approximator":
      return named(one(approximators), (name) => t(`approximator.${name}`));
    case "quantityKind":
      return named(one(quantityKinds), (name) => t(`quantityKind.${name}`));
    case "anchorOrigin":
      return named(one(anchorOrigins), (name) => t(`history.anchorOrigin.${name}`));
    case "ground":
      return named(one(grounds), (name) => t(`remarks.grounds.${name}`));
    case "confidence":
      return named(one(confidences), (name) => t(`remarks.confidences.${name}`));
    case "outcome":
      return named(one(resolutionOutcomes), (name) => t(`resolution.came.${name}`));
    case "cause":
      return named(one(disagreementCauses), (name) => t(`resolution.causes.${name}`));
    case "soundness":
      return named(one(soundnesses), (name) => t(`reasons.judgements.${name}`));
    case "skipRule":
      return named(one(skipRules), (name) => t(`project.skipRules.${name}`));
    case "threadState":
      return named(one(threadStates), (name) => t(`discussion.states.${name}`));
    case "list":
      return <bdi className="wrap-anywhere">{Array.isArray(value) ? value.join(" → ") : String(value)}</bdi>;
    default:
      return <bdi className="wrap-anywhere">{String(value)}</bdi>;
  }

  function named<Name extends string>(name: Name | undefined, say: (name: Name) => string): string {
    return name ? say(name) : String(value);
  }
}
