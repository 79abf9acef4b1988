"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Button, Key } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { focusInPlace } from "@/components/ui/focus-in-place";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTextInputFault } from "@/components/ui/use-text-input-fault";
import type { SkipRule } from "@/lib/domain/queue";
import { keyOf } from "@/lib/reader/key-event";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { maxSkipReasonLength } from "@/lib/schemas/queue";

/** Why one does not mark a claim, and what then becomes of it. Ctrl and Enter send, Escape puts it away. */
export function SkipForm({
  rule,
  reason,
  problem,
  pending,
  onType,
  onSkip,
  onCancel,
}: {
  rule: SkipRule;
  reason: string;
  problem: ProblemDocument | null;
  pending: boolean;
  onType: (reason: string) => void;
  onSkip: () => void;
  onCancel: () => void;
}) {
  const t = useTranslations("queue");
  const ui = useTranslations("ui");
  const words = useTextInputFault(reason, maxSkipReasonLength);
  const ready = !pending && reason.trim() !== "" && words.said === undefined;
  const send = () => ready && words.mayGo() && onSkip();

  function onKey(event: KeyboardEvent<HTMLFormElement>) {
    const key = keyOf(event);
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (key === "Escape") onCancel();
  }

  return (
    <form
      aria-label={t("skip")}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="flex flex-col gap-3 rounded-lg border border-rule bg-sheet p-4"
    >
      <TextArea
        ref={focusInPlace}
        label={t("skipReason")}
        name="reason"
        hint={t(`skipHint.${rule}`)}
        value={reason}
        onChange={(event) => onType(event.currentTarget.value)}
        required
        error={words.said ?? faultOf(problem, "reason")}
      />
      <ProblemNotice problem={problem} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onCancel}>
          {t("cancel")}
        </Button>
        <SubmitButton look="plain" disabled={!ready}>
          {t("skipDo")} <Key>{ui("sendKey")}</Key>
        </SubmitButton>
      </div>
    </form>
  );
}
