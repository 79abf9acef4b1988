import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";
import { type SpanMeasure, spanMeasures } from "@/lib/domain/agreement/span-agreement";
import { FilterSubmit, type NarrowedPart } from "./filter-submit";

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
    <search className="mb-6">
      <form action={action} className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <SelectField
          label={t("filter.measure")}
          name="measure"
          defaultValue={measure}
          options={spanMeasures.map((value) => ({ value, label: t(`spans.measure.${value}`) }))}
        />
        <FilterSubmit action={action} narrowed={narrowed} isFiltered={isFiltered} />
      </form>
    </search>
  );
}
