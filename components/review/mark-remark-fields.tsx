import { useTranslations } from "next-intl";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { faultOf } from "@/components/ui/problem-notice";
import { confidences, grounds, type RemarksInWork } from "@/lib/domain/mark-remarks";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** What one may say of one's verdict beside its reason. All of it may be left out. */
export function MarkRemarkFields({
  value,
  problem,
  onChange,
}: {
  value: RemarksInWork;
  problem: ProblemDocument | null;
  onChange: (value: RemarksInWork) => void;
}) {
  const t = useTranslations("remarks");
  const unsaid = { value: "", label: t("unsaid") };
  return (
    <div className="grid grid-cols-2 gap-2">
      <SelectField
        label={t("ground")}
        name="ground"
        value={value.ground ?? ""}
        options={[unsaid, ...grounds.map((ground) => ({ value: ground, label: t(`grounds.${ground}`) }))]}
        onChange={({ currentTarget }) =>
          onChange({ ground: grounds.find((ground) => ground === currentTarget.value) ?? null })
        }
      />
      <SelectField
        label={t("confidence")}
        name="confidence"
        value={value.confidence ?? ""}
        options={[unsaid, ...confidences.map((sure) => ({ value: sure, label: t(`confidences.${sure}`) }))]}
        onChange={({ currentTarget }) =>
          onChange({ confidence: confidences.find((sure) => sure === currentTarget.value) ?? null })
        }
      />
      <TextField
        label={t("figure")}
        name="figure"
        hint={t("figureHint")}
        className="col-span-2"
        value={value.figure ?? ""}
        error={faultOf(problem, "figure")}
        onChange={({ currentTarget }) => onChange({ figure: currentTarget.value || null })}
      />
      <TextArea
        label={t("noteToResolver")}
        name="noteToResolver"
        hint={t("noteHint")}
        className="col-span-2"
        value={value.noteToResolver ?? ""}
        error={faultOf(problem, "noteToResolver")}
        onChange={({ currentTarget }) => onChange({ noteToResolver: currentTarget.value || null })}
      />
    </div>
  );
}
