"use client";

import { useState } from "react";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { MarkComposer } from "@/components/review/mark-composer";
import { QuickMarkNotice } from "@/components/review/quick-mark-notice";
import { SentBackQuestions } from "@/components/review/sent-back-question";
import { KeysContext } from "@/components/ui/keys";
import { keepCall } from "@/lib/api/kept-call";
import { ownVerdicts, saysNothingNew } from "@/lib/domain/own-verdicts";
import { wordsToRead } from "@/lib/domain/reading-time";
import { questionsTo } from "@/lib/domain/sent-back";
import { isVerdict, layersOf, verdicts } from "@/lib/domain/verdict";
import { usePerson } from "@/lib/reader/person-context";
import { useFormWrite } from "@/lib/reader/use-form-write";
import { useKeys } from "@/lib/reader/use-keys";
import { usePending } from "@/lib/reader/use-pending";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import type { MarkDraft } from "@/lib/schemas/mark";
import { emptyMark, isEmptyMark, type MarkInWork, markOf, rereadMark } from "@/lib/schemas/room-drafts";

/** The reviewer's own mark on the claim's page. It is seen on the buttons at once, and among the marks when it arrived. */
export function MarkClaim({ claim, href }: { claim: ClaimDetail; href: string }) {
  const personId = usePerson();
  const { draft, send } = useFormWrite({ kind: "mark", of: claim.id, href: `${href}#mark`, title: claim.text });
  const asked = questionsTo(personId, claim);
  const [layer, setLayer] = useState(asked[0]?.layer ?? emptyMark.layer);
  const { keys } = useKeys();
  const layers = layersOf(claim);
  const value = draft.content ?? { ...emptyMark, layer };
  const own = ownVerdicts(claim.marks, personId);
  const made = usePending(
    "createMark",
    claim.id,
    claim.marks.map(({ id }) => id),
  );
  for (const { body } of made) {
    const judged = layers.find((one) => one === body.layer) ?? "so";
    if (isVerdict(body.verdict)) own[judged] = body.verdict;
    else delete own[judged];
  }

  function change(changed: MarkInWork) {
    setLayer(changed.layer);
    draft.type(isEmptyMark(changed) ? null : changed);
  }

  function mark(made: MarkDraft) {
    if (saysNothingNew(own, made, asked)) return;
    send({
      request: keepCall("createMark", {
        params: { id: claim.id },
        body: { ...made, id: draft.id, claimVersion: value.claimVersion ?? claim.version },
      }),
      records: [claim.id],
      content: rereadMark(value),
    });
    setLayer(value.layer);
  }

  // As in the reading room, by the keys that the person has chosen there.
  const acts = verdicts.map((verdict) => [keys[verdict], () => mark(markOf(value, layers, verdict))]);
  useRoomKeys(() => ({ acts: Object.fromEntries(acts) }));
  return (
    <div id="mark" className="scroll-mt-24 rounded-lg border border-rule bg-sheet p-4">
      <SentBackQuestions asked={asked} />
      <KeysContext value={keys}>
        <MarkComposer
          layers={layers}
          claimVersion={claim.version}
          own={own}
          value={value}
          problem={null}
          onChange={change}
          onMark={mark}
        />
      </KeysContext>
      <QuickMarkNotice key={claim.id} words={wordsToRead(claim)} isMarked={Object.keys(own).length > 0} />
    </div>
  );
}
