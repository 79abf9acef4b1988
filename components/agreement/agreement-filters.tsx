import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/field";
import { layers } from "@/lib/domain/verdict";
import { agreementGroupings, comparedMarks } from "@/lib/schemas/agreement";
import { FilterForm, type NarrowedPart } from "./filter-form";
import { verdictPairMeasures } from "./verdict-measures";

export type AgreementSearch = Partial<
  Record<
    "layer" | "marks" | "by" | "article" | "question" | "reviewers" | "from" | "until" | "measure" | "cell",
    string | undefined
  >
>;

/** Which marks are compared, and how. A plain form: its answer is an address that can be kept and sent. */
export function AgreementFilters({
  action,
  chosen,
  narrowed,
}: {
  action: string;
  chosen: AgreementSearch;
  narrowed: NarrowedPart | null;
}) {
  const t = useTranslations();
  return (
    <FilterForm action={action} narrowed={narrowed} isFiltered={Object.values(chosen).some(Boolean)}>
      <SelectField
        label={t("review.layer")}
        name="layer"
        defaultValue={chosen.layer ?? "so"}
        options={layers.map((value) => ({ value, label: t(`review.layers.${value}`) }))}
      />
      <SelectField
        label={t("agreement.filter.marks")}
        name="marks"
        defaultValue={chosen.marks ?? "first"}
        options={comparedMarks.map((value) => ({ value, label: t(`agreement.marks.${value}`) }))}
      />
      <SelectField
        label={t("agreement.filter.by")}
        name="by"
        defaultValue={chosen.by ?? ""}
        options={[
          { value: "", label: t("agreement.by.none") },
          ...agreementGroupings.map((value) => ({ value, label: t(`agreement.by.${value}`) })),
        ]}
      />
      <SelectField
        label={t("agreement.filter.measure")}
        name="measure"
        defaultValue={chosen.measure ?? "krippendorffAlpha"}
        options={verdictPairMeasures.map((value) => ({ value, label: t(`agreement.measure.${value}`) }))}
      />
      <TextField label={t("agreement.filter.from")} name="from" type="date" defaultValue={chosen.from} />
      <TextField label={t("agreement.filter.until")} name="until" type="date" defaultValue={chosen.until} />
    </FilterForm>
  );
}
