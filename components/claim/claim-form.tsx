"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useId } from "react";
import { Button, Key } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ClaimDraft, ClaimSummary } from "@/lib/schemas/claim";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { AttributionFields, attributionOf } from "./attribution-fields";
import { QuantityFields, quantityOf } from "./quantity-fields";

interface ClaimFormProps {
  /** The words to begin with: a claim that is there, or what was selected. */
  start: Pick<ClaimSummary, "text" | "attribution" | "quantity" | "question"> | { text: string };
  questions: readonly { id: string; text: string }[];
  submit: string;
  problem: ProblemDocument | null;
  pending?: boolean;
  onSubmit: (claim: ClaimDraft) => void;
  onCancel: () => void;
}

/**
 * One checkable statement, who says so, its figure and the question it answers. Enter sends it from the first field, so
 * that a claim without more takes one line and one key.
 */
export function ClaimForm({ start, questions, submit, problem, pending = false, onSubmit, onCancel }: ClaimFormProps) {
  const t = useTranslations("claimForm");
  const listId = useId();
  const full = "attribution" in start ? start : null;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({
      text: String(form.get("text")),
      attribution: attributionOf(form),
      quantity: quantityOf(form),
      question: String(form.get("question")),
    });
  }

  function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
      className="flex flex-col gap-3"
      aria-label={submit}
    >
      <TextArea
        label={t("text")}
        name="text"
        defaultValue={start.text}
        onKeyDown={sendOnEnter}
        onFocus={(event) => event.currentTarget.select()}
        autoFocus
        required
        maxLength={2000}
        hint={t("textHint")}
        error={faultOf(problem, "claim.text") ?? faultOf(problem, "text")}
      />
      <details open={Boolean(full?.attribution)} className="group">
        <summary className="text-xs font-semibold text-soft">{t("attribution")}</summary>
        <AttributionFields start={full?.attribution ?? null} problem={problem} />
      </details>
      <details open={Boolean(full?.quantity)}>
        <summary className="text-xs font-semibold text-soft">{t("quantity")}</summary>
        <QuantityFields start={full?.quantity ?? null} problem={problem} />
      </details>
      <TextField
        label={t("question")}
        name="question"
        list={listId}
        defaultValue={full?.question?.text ?? ""}
        placeholder={t("questionHint")}
        error={faultOf(problem, "claim.question") ?? faultOf(problem, "question")}
      />
      <datalist id={listId}>
        {questions.map(({ id, text }) => (
          <option key={id} value={text} />
        ))}
      </datalist>
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap gap-2">
        <SubmitButton look="primary" disabled={pending}>
          {submit} <Key>↵</Key>
        </SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")} <Key>Esc</Key>
        </Button>
      </div>
    </form>
  );
}
