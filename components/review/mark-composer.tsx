"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { focusInPlace } from "@/components/ui/focus-in-place";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { useTextInputFault } from "@/components/ui/use-text-input-fault";
import type { Layer, Verdict } from "@/lib/domain/verdict";
import { keyOf } from "@/lib/reader/key-event";
import { type MarkDraft, maxRationaleLength } from "@/lib/schemas/mark";
import type { ProblemDocument } from "@/lib/schemas/problem";
import { isEmptyMark, type MarkInWork, markOf, typedMark } from "@/lib/schemas/room-drafts";
import { EvidenceFields, emptyEvidence } from "./evidence-fields";
import { MarkRemarkFields } from "./mark-remark-fields";
import { VerdictButtons } from "./verdict-buttons";

/**
 * Makes a mark. A verdict's button sends it, with the reason and the evidence that were written before; a mark without
 * either is one key. What was written stays until the mark is made.
 */
export function MarkComposer({
  layers,
  claimVersion,
  own,
  value,
  problem,
  disabled = false,
  onChange: onTyped,
  onMark,
}: {
  /** The version of the claim that is read beside it. */
  claimVersion: number;
  /** The layers that can be marked. */
  layers: readonly Layer[];
  /** One's own current verdicts. */
  own: Partial<Record<Layer, Verdict>>;
  value: MarkInWork;
  problem: ProblemDocument | null;
  disabled?: boolean;
  onChange: (value: MarkInWork) => void;
  onMark: (mark: MarkDraft) => void;
}) {
  const t = useTranslations("review");
  const [open, setOpen] = useState(!isEmptyMark(value));
  // Words that were put back are shown.
  if (!open && !isEmptyMark(value)) setOpen(true);
  // Only who asked for a field is taken to it: what was written before must not take the keys from whoever comes by.
  const [asked, setAsked] = useState<"rationale" | number | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const layer = layers.includes(value.layer) ? value.layer : "so";
  const { rationale, evidence } = value;
  // It may be left out: only too much of it is a fault.
  const words = useTextInputFault(rationale, maxRationaleLength);
  const onChange = (typed: MarkInWork) => onTyped(typedMark(typed, claimVersion));
  const mark = (verdict: Verdict | null) => onMark(markOf(value, layers, verdict));
  const verdicts = useRef<HTMLButtonElement>(null);
  // In a field a verdict's key writes its sign. On a button it marks.
  const leaveField = (event: KeyboardEvent) => keyOf(event) === "Escape" && verdicts.current?.focus();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a key of its fields
    <div className="flex flex-col gap-3" onKeyDown={leaveField}>
      {layers.length > 1 && (
        <div role="radiogroup" aria-label={t("layer")} className="flex gap-4 text-sm">
          {layers.map((option) => (
            <label key={option} className="flex items-center gap-1.5" title={t(`layerHint.${option}`)}>
              <input
                type="radio"
                checked={layer === option}
                onChange={() => onChange({ ...value, layer: option })}
                className="accent-ink"
              />
              {t(`layers.${option}`)}
            </label>
          ))}
        </div>
      )}
      {open ? (
        <>
          <TextArea
            label={t("rationale")}
            name="rationale"
            ref={asked === "rationale" ? focusInPlace : undefined}
            value={rationale}
            onChange={(event) => onChange({ ...value, rationale: event.currentTarget.value })}
            error={words.said ?? faultOf(problem, "rationale")}
            hint={t("rationaleHint")}
          />
          <MarkRemarkFields
            value={value}
            problem={problem}
            onChange={(remarks) => onChange({ ...value, ...remarks } as MarkInWork)}
          />
          {evidence.map((piece, index) => (
            <EvidenceFields
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id before they are saved, and never move
              key={index}
              index={index}
              value={piece}
              problem={problem}
              isAsked={asked === index}
              onChange={(next) => onChange({ ...value, evidence: evidence.with(index, next) })}
              onRemove={() => {
                // What had the focus goes away, and whoever works by key would begin at the top of the page.
                add.current?.focus();
                onChange({ ...value, evidence: evidence.toSpliced(index, 1) });
              }}
            />
          ))}
          <div>
            <Button
              ref={add}
              onClick={() => {
                setAsked(evidence.length);
                onChange({ ...value, evidence: [...evidence, emptyEvidence] });
              }}
            >
              {t("addEvidence")}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button
            look="quiet"
            className="-ms-3"
            onClick={() => {
              setAsked("rationale");
              setOpen(true);
            }}
          >
            <Plus size={14} aria-hidden="true" /> {t("addReason")}
          </Button>
        </div>
      )}
      <ProblemNotice problem={problem} />
      <VerdictButtons
        ref={verdicts}
        chosen={own[layer] ?? null}
        disabled={disabled || words.said !== undefined}
        onChoose={mark}
        onWithdraw={own[layer] ? () => mark(null) : undefined}
      />
    </div>
  );
}
