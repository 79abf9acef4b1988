import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { claimStates } from "@/lib/domain/claim-state";
import { layers, verdicts } from "@/lib/domain/verdict";
import type { DatasetFormatId } from "@/lib/formats/format-ids";
import { type DatasetRequest, peopleChoices } from "@/lib/schemas/dataset";

interface Choice {
  id: string;
  name: string;
}

/** What of the dataset is wanted. A plain form: its answer is an address that can be kept and sent. */
export function DatasetFilters({
  action,
  format,
  chosen,
  articles,
  questions,
  people,
}: {
  action: string;
  format: DatasetFormatId;
  chosen: DatasetRequest;
  articles: readonly Choice[];
  questions: readonly Choice[];
  people: readonly Choice[];
}) {
  const t = useTranslations();
  const any = { value: "", label: t("claims.filter.any") };
  const named = (choices: readonly Choice[]) => [any, ...choices.map(({ id, name }) => ({ value: id, label: name }))];
  const field = (name: Exclude<keyof DatasetRequest, "delimiter" | "byteOrderMark">) => ({
    name,
    label: t(`datasets.filter.${name}`),
    defaultValue: chosen[name] ?? "",
  });
  return (
    <search>
      <form action={action} className="grid grid-cols-2 items-start gap-3 xl:grid-cols-4">
        <input type="hidden" name="format" value={format} />
        <SelectField
          {...field("state")}
          options={[any, ...claimStates.map((value) => ({ value, label: t(`state.${value}`) }))]}
        />
        <SelectField
          {...field("verdict")}
          options={[any, ...verdicts.map((value) => ({ value, label: t(`verdict.${value}`) }))]}
        />
        <SelectField {...field("article")} options={named(articles)} />
        <SelectField {...field("question")} options={named(questions)} />
        <SelectField {...field("person")} options={named(people)} />
        <SelectField
          {...field("layer")}
          options={[any, ...layers.map((value) => ({ value, label: t(`review.layers.${value}`) }))]}
        />
        <TextField {...field("from")} type="date" />
        <TextField {...field("to")} type="date" />
        <TextField {...field("knownOn")} type="date" title={t("datasets.filter.knownOnHint")} />
        <SelectField
          {...field("people")}
          options={peopleChoices.map((value) => ({
            value: value === "names" ? "" : value,
            label: t(`datasets.people.${value}`),
          }))}
        />
        <div className="col-span-2 flex flex-wrap items-center gap-2 self-end">
          <Button type="submit">{t("datasets.filter.submit")}</Button>
          {Object.values(chosen).some(Boolean) && (
            <Link href={`${action}?format=${format}`} className={buttonClass("quiet")}>
              {t("claims.filter.clear")}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
