import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/field";

const delimiters = ["comma", "semicolon", "tab"] as const;
const byteOrderMarks = ["true", "false"] as const;

/** How a table is written, for the program that shall open it. */
export function CsvOptions() {
  const t = useTranslations("datasets.csv");
  return (
    <div className="grid gap-3 sm:max-md:grid-cols-2 xl:grid-cols-[2fr_3fr]">
      <SelectField
        label={t("delimiter")}
        name="delimiter"
        // Where a comma stands in numbers, spreadsheets take a semicolon for the end of a cell.
        defaultValue={useLocale() === "de" ? "semicolon" : "comma"}
        options={delimiters.map((value) => ({ value, label: t(`delimiters.${value}`) }))}
      />
      <SelectField
        label={t("encoding")}
        name="byteOrderMark"
        options={byteOrderMarks.map((value) => ({ value, label: t(`byteOrderMark.${value}`) }))}
      />
    </div>
  );
}
