import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { layers } from "@/lib/domain/verdict";
import { agreementGroupings, comparedMarks } from "@/lib/schemas/agreement";
import { pairMeasures } from "./pair-map";

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
  /** What part of the project is looked at alone, where it is one. */
  narrowed: { name: "article" | "question" | "reviewers"; value: string; label: string } | null;
}) {
  const t = useTranslations();
  return (
    <search className="mb-6">
      <form action={action} className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
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
          options={pairMeasures.map((value) => ({ value, label: t(`agreement.measure.${value}`) }))}
        />
        <TextField label={t("agreement.filter.from")} name="from" type="date" defaultValue={chosen.from} />
        <TextField label={t("agreement.filter.until")} name="until" type="date" defaultValue={chosen.until} />
        <div className="flex flex-wrap items-center gap-2 sm:col-span-2">
          {narrowed && (
            <label className="flex min-w-0 items-center gap-2 text-sm">
              <input
                type="checkbox"
                name={narrowed.name}
                value={narrowed.value}
                defaultChecked
                className="accent-ink"
              />
              <span className="min-w-0 wrap-anywhere">
                {t("agreement.filter.only")} <bdi className="font-semibold">{narrowed.label}</bdi>
              </span>
            </label>
          )}
          <Button type="submit">{t("agreement.filter.submit")}</Button>
          {Object.values(chosen).some(Boolean) && (
            <Link href={action} className={buttonClass("quiet")}>
              {t("claims.filter.clear")}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
