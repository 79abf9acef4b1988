"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ObjectionInWork } from "@/lib/schemas/objection-draft";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { EvidenceFields, emptyEvidence } from "./evidence-fields";

/** What somebody concerned has to say against a decision, and the evidence for it. */
export function ObjectionForm({
  value,
  problem,
  pending,
  onType,
  onSend,
  onCancel,
}: {
  value: ObjectionInWork;
  problem: ProblemDocument | null;
  pending: boolean;
  onType: (value: ObjectionInWork) => void;
  onSend: () => void;
  onCancel: () => void;
}) {
  const t = useTranslations("objection");
  const { words, evidence } = value;
  return (
    <form
      aria-label={t("title")}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      className="mt-3 flex flex-col gap-3 border-s-2 border-rule ps-4"
    >
      <p className="text-xs text-soft">{t("lead")}</p>
      <TextArea
        label={t("words")}
        name="words"
        required
        value={words}
        error={faultOf(problem, "words")}
        onChange={({ currentTarget }) => onType({ ...value, words: currentTarget.value })}
      />
      {evidence.map((piece, index) => (
        <EvidenceFields
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id before they are saved, and never move
          key={index}
          index={index}
          value={piece}
          problem={problem}
          isAsked={false}
          onChange={(next) => onType({ ...value, evidence: evidence.with(index, next) })}
          onRemove={() => onType({ ...value, evidence: evidence.toSpliced(index, 1) })}
        />
      ))}
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onType({ ...value, evidence: [...evidence, emptyEvidence] })}>{t("addEvidence")}</Button>
        <SubmitButton look="primary" disabled={pending || words.trim() === "" || evidence.length === 0}>
          {t("send")}
        </SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
