"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { ClaimPicker } from "@/components/claim/claim-picker";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { Button, Key } from "@/components/ui/button";
import { TextArea, TextField } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useTextInputFault } from "@/components/ui/use-text-input-fault";
import { paintText } from "@/components/ui/verdict";
import { causeKeys, keyedOutcomes, outcomeKeys } from "@/lib/domain/conflict-keys";
import { disagreementCauses, needsFigure, overrides } from "@/lib/domain/resolution-outcome";
import { verdictKey, verdictSigns, verdicts } from "@/lib/domain/verdict";
import { keyOf } from "@/lib/reader/key-event";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { OccurrenceRecord } from "@/lib/schemas/claim-detail";
import { type DecisionInWork, lackOf, outcomeOf } from "@/lib/schemas/decision-draft";
import { type MarkRecord, maxRationaleLength } from "@/lib/schemas/mark";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { ChoiceRow } from "./choice-row";
import { SplitFields } from "./split-fields";

/** What comes of a conflict, what it came from, and why. Nobody's mark changes by it. */
export function DecisionForm({
  bar,
  value,
  marks,
  occurrences,
  claimText,
  problem,
  pending,
  hasNext,
  isAlone,
  onSearch,
  onType,
  onDecide,
  onReload,
}: {
  /** Why the reader may not resolve, if so: by her role, or because she is one of those who differ. */
  bar: "role" | "party" | null;
  value: DecisionInWork;
  /** Those that are weighed. */
  marks: readonly MarkRecord[];
  occurrences: readonly OccurrenceRecord[];
  claimText: string;
  problem: ProblemDocument | null;
  pending: boolean;
  hasNext: boolean;
  /** Whether the page has no other such form: it then hears its keys wherever one is on the page. */
  isAlone: boolean;
  onSearch: (q: string) => Promise<readonly ClaimListItem[] | null>;
  onType: (value: DecisionInWork) => void;
  onDecide: (value: DecisionInWork) => void;
  onReload: () => void;
}) {
  const t = useTranslations("resolution");
  const ui = useTranslations("ui");
  const names = useTranslations("verdict");
  const { outcome, verdict, cause, rationale, question, figure, into } = value;
  const change = (changes: Partial<DecisionInWork>) => onType({ ...value, ...changes });
  // Whether it may be left out is for the decision to say: only too much of it is a fault.
  const words = useTextInputFault(rationale, maxRationaleLength);
  const chooses: Record<string, () => void> = {
    ...Object.fromEntries(verdicts.map((one) => [verdictKey(one), () => change({ verdict: one, outcome: null })])),
    ...Object.fromEntries(keyedOutcomes.map((one) => [outcomeKeys[one], () => change({ outcome: one })])),
    ...Object.fromEntries(disagreementCauses.map((one) => [causeKeys[one], () => change({ cause: one })])),
  };
  const ready = !pending && lackOf(value, marks) === null && words.said === undefined;
  const send = () => ready && onDecide(value);
  useRoomKeys(() => ({ acts: bar || !isAlone ? {} : { ...chooses, "Mod+Enter": send } }));
  if (bar) return <p className="mt-4 rounded-lg border border-rule px-4 py-3 text-sm text-soft">{t(`bar.${bar}`)}</p>;

  function onKey(event: KeyboardEvent<HTMLFormElement>) {
    const key = keyOf(event);
    if (key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    } else if (!isAlone && key && event.target instanceof HTMLInputElement && event.target.type === "radio") {
      // Of two forms on a page the one that has the focus hears its keys.
      if (!event.ctrlKey && !event.metaKey && !event.altKey) chooses[key]?.();
    }
  }

  const isGiven = (one: (typeof verdicts)[number]) => marks.some((mark) => mark.verdict === one);
  const owesReason = overrides(outcomeOf(value, marks), verdict, marks);
  const keyFor = (key: string) => (isAlone ? key : null);
  return (
    <form
      aria-label={t("title")}
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      className="mt-4 flex flex-col gap-4 rounded-lg border border-rule bg-sheet p-4"
    >
      <ChoiceRow
        label={t("verdict")}
        name="verdict"
        chosen={outcome === null ? verdict : null}
        onChoose={(one) => change({ verdict: one, outcome: null })}
        options={verdicts.map((one) => ({
          value: one,
          key: keyFor(verdictKey(one)),
          className: `${paintText[one]} ${isGiven(one) ? "" : "border-dashed"}`,
          label: (
            <>
              <span aria-hidden="true">{verdictSigns[one]}</span> {names(one)}
            </>
          ),
        }))}
      />
      <ChoiceRow
        label={t("noVerdict")}
        name="outcome"
        chosen={outcome}
        onChoose={(one) => change({ outcome: one })}
        options={keyedOutcomes.map((one) => ({
          value: one,
          key: keyFor(outcomeKeys[one]),
          label: t(`outcomes.${one}`),
        }))}
      />
      {outcome === "split" && (
        <SplitFields value={value} occurrences={occurrences} problem={problem} onChange={change} />
      )}
      {outcome === "merge" &&
        (into ? (
          <div className="flex flex-wrap items-center justify-between gap-3 border-s-2 border-rule ps-4">
            <p dir="auto" className="wrap-anywhere">
              {into.text}
            </p>
            <Button onClick={() => change({ into: null })}>{t("otherClaim")}</Button>
          </div>
        ) : (
          <ClaimPicker
            start={claimText.slice(0, 300)}
            onSearch={onSearch}
            onChoose={({ id, text }) => change({ into: { id, text } })}
            onCancel={() => change({ outcome: null })}
          />
        ))}
      {outcome === "send_back" && (
        <TextArea
          label={t("question")}
          name="question"
          required
          hint={t("questionHint")}
          value={question}
          error={faultOf(problem, "question")}
          onChange={({ currentTarget }) => change({ question: currentTarget.value })}
        />
      )}
      {outcome === "ask_another" && <p className="text-sm text-soft">{t("askHint")}</p>}
      {outcome === null && needsFigure(verdict, marks) && (
        <TextField
          label={t("figure")}
          name="figure"
          required
          list={`figures-${marks[0]?.id}`}
          className="max-w-72"
          value={figure}
          error={faultOf(problem, "figure")}
          onChange={({ currentTarget }) => change({ figure: currentTarget.value })}
        />
      )}
      <datalist id={`figures-${marks[0]?.id}`}>
        {[...new Set(marks.flatMap((mark) => mark.figure ?? []))].map((named) => (
          <option key={named} value={named} />
        ))}
      </datalist>
      <ChoiceRow
        label={t("cause")}
        name="cause"
        chosen={cause}
        onChoose={(one) => change({ cause: one })}
        options={disagreementCauses.map((one) => ({
          value: one,
          key: keyFor(causeKeys[one]),
          label: t(`causes.${one}`),
        }))}
      />
      <TextArea
        label={t("rationale")}
        name="rationale"
        value={rationale}
        onChange={({ currentTarget }) => change({ rationale: currentTarget.value })}
        required={owesReason}
        hint={owesReason ? t("overrides") : undefined}
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
