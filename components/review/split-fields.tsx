import { useTranslations } from "next-intl";
import { SelectField, TextArea } from "@/components/ui/field";
import { faultOf } from "@/components/ui/problem-notice";
import type { OccurrenceRecord } from "@/lib/schemas/claim-detail";
import { type DecisionInWork, placeChoices } from "@/lib/schemas/decision-draft";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** What the two claims say that are made of one, and which places go with which. */
export function SplitFields({
  value,
  occurrences,
  problem,
  onChange,
}: {
  value: DecisionInWork;
  occurrences: readonly OccurrenceRecord[];
  problem: ProblemDocument | null;
  onChange: (changes: Partial<DecisionInWork>) => void;
}) {
  const t = useTranslations("resolution");
  return (
    <div className="flex flex-col gap-3 border-s-2 border-rule ps-4">
      <TextArea
        label={t("remains")}
        name="split.remains"
        hint={t("remainsHint")}
        value={value.remains}
        error={faultOf(problem, "split.remains")}
        onChange={({ currentTarget }) => onChange({ remains: currentTarget.value })}
      />
      <TextArea
        label={t("second")}
        name="split.text"
        required
        value={value.second}
        error={faultOf(problem, "split.text")}
        onChange={({ currentTarget }) => onChange({ second: currentTarget.value })}
      />
      {occurrences.map(({ id, quote, article }) => (
        <SelectField
          key={id}
          label={t("placeIn", { quote, article: article.title })}
          name={`split.${id}`}
          value={value.places[id] ?? "both"}
          options={placeChoices.map((place) => ({ value: place, label: t(`places.${place}`) }))}
          onChange={({ currentTarget }) => {
            const place = placeChoices.find((choice) => choice === currentTarget.value);
            if (place) onChange({ places: { ...value.places, [id]: place } });
          }}
        />
      ))}
    </div>
  );
}
