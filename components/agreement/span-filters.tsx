import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { type SpanMeasure, spanMeasures } from "@/lib/domain/agreement/span-agreement";
import { FilterForm, type NarrowedPart } from "./filter-form";

/** By which measure pairs are shown, and of what part of the project: a plain form, its answer an address. */
export function SpanFilters({
  action,
  measure,
  narrowed,
  isFiltered,
}: {
  action: string;
  measure: SpanMeasure;
  narrowed: NarrowedPart | null;
  isFiltered: boolean;
}) {
  const t = useTranslations("agreement");
  return (
    <FilterForm action={action} narrowed={narrowed} isFiltered={isFiltered}>
      <SelectField
        label={t("filter.measure")}
        name="measure"
        defaultValue={measure}
        options={spanMeasures.map((value) => ({ value, label: t(`spans.measure.${value}`) }))}
      />
    </FilterForm>
  );
}
