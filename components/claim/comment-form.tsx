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
import type { ProblemDocument } from "@/lib/schemas/problem";

/** A comment to add. Whoever shows it keeps its words. */
export function CommentForm({
  problem,
  autoFocus = false,
  value,
  onType,
  onSubmit,
  onCancel,
}: {
  problem: ProblemDocument | null;
  autoFocus?: boolean;
  value: string;
  onType: (text: string) => void;
  onSubmit: (text: string) => void;
  onCancel?: () => void;
}) {
  const t = useTranslations("claims");
  const ui = useTranslations("ui");
  const words = useTextInputFault(value, maxCommentLength);
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
      <TextArea
        label={t("comment")}
        name="text"
        value={value}
        onChange={(event) => onType(event.currentTarget.value)}
        required
        ref={autoFocus ? focusInPlace : undefined}
        error={words.said ?? faultOf(problem, "text") ?? faultOf(problem, "comment")}
      />
      <ProblemNotice problem={problem} />
      <div className="flex gap-2">
        <SubmitButton disabled={value.trim() === ""}>
          {t("addComment")} <Key>{ui("sendKey")}</Key>
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
