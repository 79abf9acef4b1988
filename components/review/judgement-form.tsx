"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { soundnesses } from "@/lib/domain/reasons-round";
import type { JudgementInWork } from "@/lib/schemas/judgement-draft";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { ChoiceRow } from "./choice-row";

/** What one makes of the reasons of somebody who differs from oneself. */
export function JudgementForm({
  value,
  problem,
  pending,
  onType,
  onSend,
}: {
  value: JudgementInWork;
  problem: ProblemDocument | null;
  pending: boolean;
  onType: (value: JudgementInWork) => void;
  onSend: () => void;
}) {
  const t = useTranslations("reasons");
  const { judgement, words, concede } = value;
  return (
    <form
      aria-label={t("title")}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      className="mt-3 flex flex-col gap-3"
    >
      <ChoiceRow
        label={t("judgement")}
        name="judgement"
        chosen={judgement}
        onChoose={(one) => onType({ ...value, judgement: one, concede: one === "sound" && concede })}
        options={soundnesses.map((one) => ({ value: one, label: t(`judgements.${one}`), key: null }))}
      />
      <TextArea
        label={t("words")}
        name="words"
        required
        value={words}
        error={faultOf(problem, "words")}
        onChange={({ currentTarget }) => onType({ ...value, words: currentTarget.value })}
      />
      {judgement === "sound" && (
        <label className="flex items-start gap-2.5 text-sm">
          <input
            type="checkbox"
            name="concede"
            checked={concede}
            onChange={({ currentTarget }) => onType({ ...value, concede: currentTarget.checked })}
            className="mt-1 accent-ink"
          />
          <span>
            {t("concede")}
            <span className="block text-xs text-soft">{t("concedeHint")}</span>
          </span>
        </label>
      )}
      <ProblemNotice problem={problem} />
      <div>
        <SubmitButton look="primary" disabled={pending || judgement === null || words.trim() === ""}>
          {t("send")}
        </SubmitButton>
      </div>
    </form>
  );
}
