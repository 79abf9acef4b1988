"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, Key } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { focusInPlace } from "@/components/ui/focus-in-place";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useWordsFault } from "@/components/ui/use-words-fault";
import { keyOf } from "@/lib/reader/key-event";
import { maxCommentLength } from "@/lib/schemas/comment";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** A comment to add. Its words go only when it was accepted. */
export function CommentForm({
  problem,
  pending,
  autoFocus = false,
  start = "",
  onType,
  onSubmit,
  onCancel,
}: {
  problem: ProblemDocument | null;
  pending: boolean;
  autoFocus?: boolean;
  /** What was typed before. */
  start?: string;
  onType?: (text: string) => void;
  onSubmit: (text: string, accepted: () => void) => void;
  onCancel?: () => void;
}) {
  const t = useTranslations("claims");
  const ui = useTranslations("ui");
  const [text, setText] = useState(start);
  const words = useWordsFault(text, maxCommentLength);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        // Keys come here past the button, whatever it allows.
        if (!pending && words.mayGo()) onSubmit(text, () => setText(""));
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
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onType?.(event.currentTarget.value);
        }}
        required
        ref={autoFocus ? focusInPlace : undefined}
        error={words.said ?? faultOf(problem, "text") ?? faultOf(problem, "comment")}
      />
      <ProblemNotice problem={problem} />
      <div className="flex gap-2">
        <SubmitButton disabled={pending || text.trim() === ""}>
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
