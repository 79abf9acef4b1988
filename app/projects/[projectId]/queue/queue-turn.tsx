"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { MarkComposer } from "@/components/review/mark-composer";
import { QueuedClaim } from "@/components/review/queued-claim";
import { SentBackQuestions } from "@/components/review/sent-back-question";
import { SkipForm } from "@/components/review/skip-form";
import { Button, Key } from "@/components/ui/button";
import { KeysContext } from "@/components/ui/keys";
import { keepCall } from "@/lib/api/kept-call";
import { ownVerdicts } from "@/lib/domain/own-verdicts";
import type { SkipRule } from "@/lib/domain/queue";
import { questionsTo } from "@/lib/domain/sent-back";
import { type Layer, layersOf, verdicts } from "@/lib/domain/verdict";
import { usePerson } from "@/lib/reader/person-context";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import { useKeys } from "@/lib/reader/use-keys";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import { type JudgedGold, MadeMarkSchema } from "@/lib/schemas/gold";
import type { MarkDraft } from "@/lib/schemas/mark";
import { type ProblemDocument, problemCode } from "@/lib/schemas/problem";
import type { ReservationRecord } from "@/lib/schemas/queue";
import { emptyMark, isEmptyMark, type MarkInWork, markOf, rereadMark } from "@/lib/schemas/room-drafts";
import { ReservationTime } from "./reservation-time";

/** A claim that was marked here. */
export interface MadeTurn {
  claim: ClaimDetail;
  /** How long after it was shown it was first marked, in milliseconds; null where she had judged it before. */
  taken: number | null;
  /** What is known of it, on the layers that she marked. */
  gold: JudgedGold[];
}

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
  /** Null where it was not marked, but skipped or left to others. */
  onDone: (made: MadeTurn | null) => void;
  onReload: () => void;
}) {
  const t = useTranslations("queue");
  const { keys } = useKeys();
  const personId = usePerson();
  const own = ownVerdicts(claim.marks, personId);
  const layers = layersOf(claim);
  const asked = questionsTo(personId, claim);
  const [layer, setLayer] = useState<Layer>(asked[0]?.layer ?? (own.so && layers.includes("said") ? "said" : "so"));
  const place = { of: claim.id, href: `${base}/claims/${claim.id}#mark`, title: claim.text };
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever works by key or hears the page begins at what is new on it.
  useEffect(() => heading.current?.focus(), []);

  const measured = useRef<{ shown: number | null; sent: number | null }>({ shown: null, sent: null });
  useEffect(() => {
    measured.current.shown ??= performance.now();
  }, []);
  const [made, setMade] = useState<Omit<MadeTurn, "claim">>({ taken: null, gold: [] });

  const form = useAnsweredForm({ kind: "mark", ...place }, (answer) => {
    const mark = MadeMarkSchema.safeParse(answer).data;
    const told = {
      taken: made.taken ?? measured.current.sent,
      gold: mark?.gold ? [...made.gold, mark.gold] : made.gold,
    };
    setMade(told);
    // Of what was said alone nothing follows about what is so.
    if (layer === "said" && !own.so) {
      setLayer("so");
      onReload();
    } else onDone({ claim, ...told });
  });
  const value = form.draft.content ?? { ...emptyMark, layer };
  const skip = useAnsweredForm({ kind: "skip", ...place }, () => onDone(null));
  const isBusy = form.pending || skip.pending;

  function change(changed: MarkInWork) {
    setLayer(changed.layer);
    form.draft.type(isEmptyMark(changed) ? null : changed);
  }

  function mark(said: MarkDraft, asked: { reservation?: string } = { reservation: reservation.id }) {
    if (isBusy) return;
    // A change of mind is made of what was read before.
    const { shown } = measured.current;
    if (shown !== null && Object.keys(own).length === 0) measured.current.sent = performance.now() - shown;
    setLayer(said.layer);
    const body = { ...said, ...asked, id: form.draft.id, claimVersion: value.claimVersion ?? claim.version };
    form.send({
      request: keepCall("createMark", { params: { id: claim.id }, body }),
      records: [claim.id],
      content: { ...rereadMark(value), layer: said.layer },
    });
    setRefused(said);
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
          <SentBackQuestions asked={asked} />
          <KeysContext value={keys}>
            <MarkComposer
              layers={layers}
              claimVersion={claim.version}
              own={own}
              value={value}
              problem={form.problem}
              disabled={isBusy}
              onChange={change}
              onMark={(said) => mark(said)}
            />
          </KeysContext>
          <WaysOut
            problem={form.problem}
            onAdditional={rules.unaskedMarks && refused ? () => mark(refused, {}) : undefined}
            onGoOn={() => {
              if (isEmptyMark(value)) form.draft.type(null);
              onDone(null);
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
