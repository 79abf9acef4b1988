"use client";

import { useTranslations } from "next-intl";
import { Button, Key } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { focusInPlace } from "@/components/ui/focus-in-place";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTextInputFault } from "@/components/ui/use-text-input-fault";
import { keyOf } from "@/lib/reader/key-event";
import { maxCommentLength } from "@/lib/schemas/comment";
import type { CommentInWork } from "@/lib/schemas/draft";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { MentionField } from "./mention-field";
import type { SearchPeople } from "./use-people";

/** A comment to add. Whoever shows it keeps its words. */
export function CommentForm({
  problem,
  autoFocus = false,
  value,
  label,
  submit,
  asksNeutral = false,
  onSearchPeople,
  onType,
  onSubmit,
  onCancel,
}: {
  problem: ProblemDocument | null;
  autoFocus?: boolean;
  value: CommentInWork;
  label?: string;
  submit?: string;
  /** Whether others wait to see it unless it is declared to show nothing of a verdict. */
  asksNeutral?: boolean;
  /** Left out, nobody can be mentioned. */
  onSearchPeople?: SearchPeople;
  onType: (typed: CommentInWork) => void;
  onSubmit: (comment: CommentInWork) => void;
  onCancel?: () => void;
}) {
  const t = useTranslations("discussion");
  const ui = useTranslations("ui");
  const words = useTextInputFault(value.text, maxCommentLength);
  const error = words.said ?? faultOf(problem, "text") ?? faultOf(problem, "comment");
  const field = { label: label ?? t("comment"), error };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        // Keys come here past the button, whatever it allows.
        if (words.mayGo()) onSubmit(value);
      }}
      onKeyDown={(event) => {
        const key = keyOf(event);
        if (key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        if (key === "Escape") onCancel?.();
      }}
    >
      {onSearchPeople ? (
        <MentionField
          {...field}
          text={value.text}
          mentions={value.mentions}
          autoFocus={autoFocus}
          onChange={(typed) => onType({ ...value, ...typed })}
          onSearch={onSearchPeople}
        />
      ) : (
        <TextArea
          {...field}
          name="text"
          value={value.text}
          onChange={(event) => onType({ ...value, text: event.currentTarget.value })}
          required
          ref={autoFocus ? focusInPlace : undefined}
        />
      )}
      {asksNeutral && (
        <label className="flex items-baseline gap-2 text-sm">
          <input
            type="checkbox"
            name="isNeutral"
            checked={value.isNeutral}
            onChange={(event) => onType({ ...value, isNeutral: event.currentTarget.checked })}
          />
          <span>
            {t("neutral")}
            <span className="block text-xs text-soft">{t("neutralHint")}</span>
          </span>
        </label>
      )}
      <ProblemNotice problem={problem} />
      <div className="flex gap-2">
        <SubmitButton disabled={value.text.trim() === ""}>
          {submit ?? t("add")} <Key>{ui("sendKey")}</Key>
        </SubmitButton>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
