"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRoomKeys } from "@/components/reader/use-room-keys";
import { MarkComposer } from "@/components/review/mark-composer";
import { KeysContext } from "@/components/ui/keys";
import { ownVerdicts } from "@/lib/domain/own-verdicts";
import { layersOf, verdicts } from "@/lib/domain/verdict";
import { useKeys } from "@/lib/reader/use-keys";
import { useSend } from "@/lib/reader/use-send";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import type { MarkDraft } from "@/lib/schemas/mark";
import { emptyMark, markOf } from "@/lib/schemas/room-drafts";

/** The reviewer's own mark on the claim's page. */
export function MarkClaim({ claim, personId }: { claim: ClaimDetail; personId: string }) {
  const router = useRouter();
  const [value, setValue] = useState(emptyMark);
  const { send, problem, pending } = useSend();
  const { keys } = useKeys();
  const layers = layersOf(claim);
  const mark = (draft: MarkDraft) =>
    void send("POST", `/claims/${claim.id}/marks`, { ...draft, claimVersion: claim.version }, () => {
      setValue({ ...emptyMark, layer: draft.layer });
      router.refresh();
    });
  // As in the reading room, by the keys that the person has chosen there.
  const acts = verdicts.map((verdict) => [keys[verdict], () => mark(markOf(value, layers, verdict))]);
  useRoomKeys(pending ? {} : Object.fromEntries(acts));
  return (
    <div className="rounded-lg border border-rule bg-sheet p-4">
      <KeysContext value={keys}>
        <MarkComposer
          layers={layers}
          own={ownVerdicts(claim.marks, personId)}
          value={value}
          problem={problem}
          disabled={pending}
          onChange={setValue}
          onMark={mark}
        />
      </KeysContext>
    </div>
  );
}
