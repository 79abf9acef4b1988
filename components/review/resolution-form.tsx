"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { Button, Key } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTextInputFault } from "@/components/ui/use-text-input-fault";
import { paintText } from "@/components/ui/verdict";
import { type Verdict, verdictKey, verdictSigns, verdicts } from "@/lib/domain/verdict";
import { keyOf } from "@/lib/reader/key-event";
import { maxRationaleLength } from "@/lib/schemas/mark";
import type { ProblemDocument } from "@/lib/schemas/problem";

/** A verdict and a reason. Nobody's mark changes by it. */
export function ResolutionForm({
  bar,
  value,
  problem,
  pending,
  hasNext,
  isAlone,
  onType,
  onResolve,
  onReload,
}: {
  /** Why the reader may not resolve, if so: by her role, or because she is one of those who differ. */
  bar: "role" | "party" | null;
  value: { verdict: Verdict | null; rationale: string };
  problem: ProblemDocument | null;
  pending: boolean;
  hasNext: boolean;
  /** Whether the page has no other such form: it then hears the verdicts' keys wherever one is on the page. */
  isAlone: boolean;
  onType: (value: { verdict: Verdict | null; rationale: string }) => void;
  onResolve: (verdict: Verdict, rationale: string) => void;
  onReload: () => void;
}) {
  const t = useTranslations("resolution");
  const ui = useTranslations("ui");
  const names = useTranslations("verdict");
  const { verdict, rationale } = value;
  const setVerdict = (chosen: Verdict) => onType({ verdict: chosen, rationale });
  const words = useTextInputFault(rationale, maxRationaleLength);
  useRoomKeys(() => ({
    acts:
      bar || !isAlone ? {} : Object.fromEntries(verdicts.map((byKey) => [verdictKey(byKey), () => setVerdict(byKey)])),
  }));
  if (bar) return <p className="mt-4 rounded-lg border border-rule px-4 py-3 text-sm text-soft">{t(`bar.${bar}`)}</p>;

  const ready = !pending && verdict !== null && rationale.trim() !== "" && words.said === undefined;
  const send = () => ready && words.mayGo() && onResolve(verdict, rationale);
  function onKey(event: KeyboardEvent<HTMLFormElement>) {
    const key = keyOf(event);
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
      return;
    }
    const typing = event.target instanceof HTMLTextAreaElement;
    const byKey = verdicts.find((candidate) => verdictKey(candidate) === key);
    if (byKey && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) setVerdict(byKey);
  }

  return (
    <form
      aria-label={t("title")}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="mt-4 flex flex-col gap-3 rounded-lg border border-rule bg-sheet p-4"
    >
      <div role="radiogroup" aria-label={t("verdict")} className="flex flex-wrap gap-2">
        {verdicts.map((option) => (
          <label
            key={option}
            className={`relative flex cursor-pointer items-center gap-2 rounded-md border border-rule px-3 py-1.5 text-sm font-semibold has-checked:border-ink has-checked:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-open ${paintText[option]}`}
          >
            <input
              type="radio"
              name="verdict"
              value={option}
              checked={verdict === option}
              onChange={() => setVerdict(option)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden="true">{verdictSigns[option]}</span> {names(option)}{" "}
            {isAlone && <Key>{verdictKey(option)}</Key>}
          </label>
        ))}
      </div>
      <TextArea
        label={t("rationale")}
        name="rationale"
        value={rationale}
        onChange={(event) => onType({ verdict, rationale: event.currentTarget.value })}
        required
        error={words.said ?? faultOf(problem, "rationale")}
      />
      <ProblemNotice problem={problem} />
      {problem?.status === 409 && (
        <div>
          <Button onClick={onReload}>{t("reload")}</Button>
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-xs text-soft">{t("staysHint")}</p>
        <SubmitButton look="primary" disabled={!ready}>
          {hasNext ? t("submitNext") : t("submit")} <Key>{ui("sendKey")}</Key>
        </SubmitButton>
      </div>
    </form>
  );
}
