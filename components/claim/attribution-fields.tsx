import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { faultOf } from "@/components/ui/problem-notice";
import { attributionForms, type ClaimDraft } from "@/lib/schemas/claim";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** Who says so, in which words, when, and by which way it came. */
export function AttributionFields({
  start,
  problem,
}: {
  start: ClaimDraft["attribution"];
  problem: ProblemDocument | null;
}) {
  const t = useTranslations("claimForm");
  const forms = useTranslations("attributionForm");
  const error = (field: string) =>
    faultOf(problem, `claim.attribution.${field}`) ?? faultOf(problem, `attribution.${field}`);
  return (
    <div className="mt-2 grid grid-cols-2 gap-2 border-s-2 border-rule ps-3">
      <TextField
        className="col-span-2"
        label={t("source")}
        name="attribution.source"
        defaultValue={start?.source}
        error={error("source")}
      />
      <TextField
        label={t("cue")}
        name="attribution.cue"
        placeholder={t("cueHint")}
        defaultValue={start?.cue ?? ""}
        error={error("cue")}
      />
      <SelectField
        label={t("form")}
        name="attribution.form"
        defaultValue={start?.form ?? ""}
        options={[{ value: "", label: "–" }, ...attributionForms.map((value) => ({ value, label: forms(value) }))]}
      />
      <DateField
        className="col-span-2"
        label={t("dateSaid")}
        name="attribution.dateSaid"
        defaultValue={start?.dateSaid ?? ""}
        error={error("dateSaid")}
      />
      <TextArea
        className="col-span-2"
        label={t("chain")}
        name="attribution.chain"
        hint={t("chainHint")}
        defaultValue={start?.chain?.join("\n")}
        error={error("chain")}
      />
    </div>
  );
}

/** What the fields say; nothing where no source is named. */
export function attributionOf(form: FormData): NonNullable<ClaimDraft["attribution"]> | null {
  const field = (name: string) => String(form.get(`attribution.${name}`) ?? "").trim();
  if (["source", "cue", "form", "dateSaid", "chain"].every((name) => field(name) === "")) return null;
  const chosen = attributionForms.find((value) => value === field("form"));
  const chain = field("chain")
    .split("\n")
    .map((link) => link.trim())
    .filter(Boolean);
  return { source: field("source"), cue: field("cue"), form: chosen ?? null, dateSaid: field("dateSaid"), chain };
}
