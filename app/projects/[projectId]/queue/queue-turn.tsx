"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { MarkComposer } from "@/components/review/mark-composer";
import { QueuedClaim } from "@/components/review/queued-claim";
import { SkipForm } from "@/components/review/skip-form";
import { Button, Key } from "@/components/ui/button";
import { KeysContext } from "@/components/ui/keys";
import { keepCall } from "@/lib/api/kept-call";
import { ownVerdicts } from "@/lib/domain/own-verdicts";
import type { SkipRule } from "@/lib/domain/queue";
import { type Layer, layersOf, verdicts } from "@/lib/domain/verdict";
import { usePerson } from "@/lib/reader/person-context";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import { useKeys } from "@/lib/reader/use-keys";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import type { MarkDraft } from "@/lib/schemas/mark";
import { type ProblemDocument, problemCode } from "@/lib/schemas/problem";
import type { ReservationRecord } from "@/lib/schemas/queue";
import { emptyMark, isEmptyMark, type MarkInWork, markOf, rereadMark } from "@/lib/schemas/room-drafts";
import { ReservationTime } from "./reservation-time";

/** One claim of the queue: to be marked, or skipped with a reason. What is typed is kept with the claim, whoever has it. */
export function QueueTurn({
  claim,
  reservation,
  base,
  rules,
  onDone,
  onReload,
}: {
  claim: ClaimDetail;
  reservation: ReservationRecord;
  base: string;
  rules: { skipRule: SkipRule; unaskedMarks: boolean };
  /** Whether it was marked; or else skipped, or left to others. */
  onDone: (isMarked: boolean) => void;
  onReload: () => void;
}) {
  const t = useTranslations("queue");
  const { keys } = useKeys();
  const own = ownVerdicts(claim.marks, usePerson());
  const layers = layersOf(claim);
  const [layer, setLayer] = useState<Layer>(own.so && layers.includes("said") ? "said" : "so");
  const place = { of: claim.id, href: `${base}/claims/${claim.id}#mark`, title: claim.text };
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever works by key or hears the page begins at what is new on it.
  useEffect(() => heading.current?.focus(), []);

  const form = useAnsweredForm({ kind: "mark", ...place }, () => {
    // Of what was said alone nothing follows about what is so.
    if (layer === "said" && !own.so) {
      setLayer("so");
      onReload();
    } else onDone(true);
  });
  const value = form.draft.content ?? { ...emptyMark, layer };
  const skip = useAnsweredForm({ kind: "skip", ...place }, () => onDone(false));
  const isBusy = form.pending || skip.pending;

  function change(changed: MarkInWork) {
    setLayer(changed.layer);
    form.draft.type(isEmptyMark(changed) ? null : changed);
  }

  function mark(made: MarkDraft, asked: { reservation?: string } = { reservation: reservation.id }) {
    if (isBusy) return;
    setLayer(made.layer);
    const body = { ...made, ...asked, id: form.draft.id, claimVersion: value.claimVersion ?? claim.version };
    form.send({
      request: keepCall("createMark", { params: { id: claim.id }, body }),
      records: [claim.id],
      content: { ...rereadMark(value), layer: made.layer },
    });
    setRefused(made);
  }
  const [refused, setRefused] = useState<MarkDraft | null>(null);

  useRoomKeys(() => ({
    acts: {
      ...Object.fromEntries(verdicts.map((verdict) => [keys[verdict], () => mark(markOf(value, layers, verdict))])),
      x: () => skip.setOpen(true),
    },
  }));
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[3fr_2fr]">
      <div className="min-w-0">
        <QueuedClaim claim={claim} base={base} heading={heading} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <section aria-label={t("yourMark")} className="rounded-lg border border-rule bg-sheet p-4">
          <KeysContext value={keys}>
            <MarkComposer
              layers={layers}
              claimVersion={claim.version}
              own={own}
              value={value}
              problem={form.problem}
              disabled={isBusy}
              onChange={change}
              onMark={(made) => mark(made)}
            />
          </KeysContext>
          <WaysOut
            problem={form.problem}
            onAdditional={rules.unaskedMarks && refused ? () => mark(refused, {}) : undefined}
            onGoOn={() => {
              if (isEmptyMark(value)) form.draft.type(null);
              onDone(false);
            }}
            onReload={() => {
              form.clearProblem();
              onReload();
            }}
          />
        </section>
        <ReservationTime claimId={claim.id} reservation={reservation} />
        {skip.isOpen ? (
          <SkipForm
            rule={rules.skipRule}
            reason={skip.draft.content?.reason ?? ""}
            problem={skip.problem}
            pending={skip.pending}
            onType={(reason) => skip.draft.type({ reason })}
            onSkip={() => {
              const content = skip.draft.content ?? { reason: "" };
              const body = { ...content, id: skip.draft.id };
              skip.send({
                request: keepCall("skipClaim", { params: { id: claim.id }, body }),
                records: [claim.id],
                content,
              });
            }}
            onCancel={() => skip.setOpen(false)}
          />
        ) : (
          <div>
            <Button look="quiet" className="-ms-3" disabled={isBusy} onClick={() => skip.setOpen(true)}>
              {t("skip")} <Key>X</Key>
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** What one can do with a mark that was not taken: its words stay with the claim in any case. */
function WaysOut({
  problem,
  onAdditional,
  onGoOn,
  onReload,
}: {
  problem: ProblemDocument | null;
  onAdditional: (() => void) | undefined;
  onGoOn: () => void;
  onReload: () => void;
}) {
  const t = useTranslations("queue");
  const code = problem && problemCode(problem);
  if (code === "stale") {
    return (
      <div className="mt-3">
        <Button onClick={onReload}>{t("reload")}</Button>
      </div>
    );
  }
  if (code !== "reservation-lost" && code !== "not-asked") return null;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {code === "reservation-lost" && onAdditional && <Button onClick={onAdditional}>{t("additional")}</Button>}
      <Button onClick={onGoOn}>{t("goOn")}</Button>
    </div>
  );
}
