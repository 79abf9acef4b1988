"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { focusInPlace } from "@/components/ui/focus-in-place";
import { faultOf } from "@/components/ui/problem-notice";
import { stances } from "@/lib/domain/evidence";
import type { EvidenceDraft } from "@/lib/schemas/mark";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** One piece of evidence: where it is, what it says, what it says about the claim, and where it comes from. */
export function EvidenceFields({
  index,
  value,
  problem,
  isAsked,
  onChange,
  onRemove,
}: {
  index: number;
  value: EvidenceDraft;
  problem: ProblemDocument | null;
  /** Whether it was asked for just now, and takes the focus as it appears. */
  isAsked: boolean;
  onChange: (value: EvidenceDraft) => void;
  onRemove: () => void;
}) {
  const t = useTranslations("evidence");
  const field = (name: keyof EvidenceDraft) => ({
    label: t(name),
    name: `evidence.${index}.${name}`,
    value: value[name] ?? "",
    error: faultOf(problem, `evidence[${index}].${name}`),
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className="grid grid-cols-2 gap-2 rounded-md border border-rule p-3">
      <legend className="px-1 text-xs font-semibold text-soft">{t("piece", { number: index + 1 })}</legend>
      <TextField
        ref={isAsked ? focusInPlace : undefined}
        className="col-span-2"
        type="url"
        placeholder="https://"
        {...field("url")}
      />
      <TextArea className="col-span-2" {...field("quote")} />
      <TextField {...field("publisher")} />
      <SelectField {...field("stance")} options={stances.map((stance) => ({ value: stance, label: t(stance) }))} />
      <DateField {...field("published")} />
      <DateField {...field("accessed")} />
      <TextField {...field("origin")} hint={t("originHint")} />
      <TextField type="url" placeholder="https://" {...field("archivedUrl")} />
      <div className="col-span-2">
        <Button look="quiet" onClick={onRemove}>
          {t("remove")}
        </Button>
      </div>
    </fieldset>
  );
}

export const emptyEvidence: EvidenceDraft = {
  url: "",
  quote: "",
  publisher: "",
  published: "",
  accessed: "",
  archivedUrl: "",
  origin: "",
  stance: "supports",
};
