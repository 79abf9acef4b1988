"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useState } from "react";
import { Button, Key } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/field";
import { focusAtEnd, focusInPlace } from "@/components/ui/focus-in-place";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTextInputFault } from "@/components/ui/use-text-input-fault";
import { keyOf } from "@/lib/reader/key-event";
import { type ClaimDraft, maxClaimLength } from "@/lib/schemas/claim";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { AttributionFields, attributionOf } from "./attribution-fields";
import { QuantityFields, quantityOf } from "./quantity-fields";

interface ClaimFormProps {
  /** What to begin with: a claim that is there, or what was selected. */
  start: ClaimDraft;
  /** Whether its words only propose something, which typing replaces. */
  isProposal?: boolean;
  questions: readonly { id: string; text: string }[];
  submit: string;
  problem: ProblemDocument | null;
  pending?: boolean;
  /** Hears what stands in the form whenever something is typed. */
  onType?: (claim: ClaimDraft) => void;
  onSubmit: (claim: ClaimDraft) => void;
  onCancel: () => void;
  /** What else is to be said about the claim, above the buttons. */
  children?: ReactNode;
}

/**
 * One checkable statement, who says so, its figure and the question it answers. Enter sends it from the first field, so
 * that a claim without more takes one line and one key.
 */
export function ClaimForm(props: ClaimFormProps) {
  const { questions, submit, problem, pending = false, onType, onSubmit, onCancel } = props;
  const t = useTranslations("claimForm");
  const listId = useId();
  // As it was at first: what is typed may come back as the next start.
  const [start] = useState(props.start);
  const [isProposal] = useState(props.isProposal ?? false);
  const [text, setText] = useState(start.text);
  const words = useTextInputFault(text, maxClaimLength);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Enter comes here past the button, whatever it allows.
    if (!pending && words.mayGo()) onSubmit(claimOf(event.currentTarget));
  }

  function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (keyOf(event) !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  }

  return (
    <form
      onSubmit={send}
      onInput={(event) => {
        const claim = claimOf(event.currentTarget);
        setText(claim.text);
        onType?.(claim);
      }}
      onKeyDown={(event) => {
        if (keyOf(event) !== "Escape") return;
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
        // Words that somebody wrote are never gone by one key.
        onFocus={(event) => isProposal && text === start.text && event.currentTarget.select()}
        ref={isProposal ? focusInPlace : focusAtEnd}
        required
        hint={t("textHint")}
        error={words.said ?? faultOf(problem, "claim.text") ?? faultOf(problem, "text")}
      />
      <Disclosure summary={t("attribution")} startsOpen={Boolean(start.attribution)}>
        <AttributionFields start={start.attribution} problem={problem} />
      </Disclosure>
      <Disclosure summary={t("quantity")} startsOpen={Boolean(start.quantity)}>
        <QuantityFields start={start.quantity} problem={problem} />
      </Disclosure>
      <TextField
        label={t("question")}
        name="question"
        list={listId}
        defaultValue={start.question ?? ""}
        placeholder={t("questionHint")}
        error={faultOf(problem, "claim.question") ?? faultOf(problem, "question")}
      />
      <datalist id={listId}>
        {questions.map(({ id, text }) => (
          <option key={id} value={text} />
        ))}
      </datalist>
      {props.children}
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

function claimOf(form: HTMLFormElement): ClaimDraft {
  const data = new FormData(form);
  return {
    text: String(data.get("text")),
    attribution: attributionOf(data),
    quantity: quantityOf(data),
    question: String(data.get("question")),
  };
}
