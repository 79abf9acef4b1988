"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { MarkComposer } from "@/components/review/mark-composer";
import { ownVerdicts } from "@/lib/domain/own-verdicts";
import { layersOf } from "@/lib/domain/verdict";
import { useSend } from "@/lib/reader/use-send";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import { emptyMark } from "@/lib/schemas/room-drafts";

/** The reviewer's own mark on the claim's page. */
export function MarkClaim({ claim, personId }: { claim: ClaimDetail; personId: string }) {
  const router = useRouter();
  const [value, setValue] = useState(emptyMark);
  const { send, problem, pending } = useSend();
  return (
    <div className="rounded-lg border border-rule bg-sheet p-4">
      <MarkComposer
        layers={layersOf(claim)}
        own={ownVerdicts(claim.marks, personId)}
        value={value}
        problem={problem}
        disabled={pending}
        onChange={setValue}
        onMark={(mark) =>
          void send("POST", `/claims/${claim.id}/marks`, { ...mark, claimVersion: claim.version }, () => {
            setValue({ ...emptyMark, layer: mark.layer });
            router.refresh();
          })
        }
      />
    </div>
  );
}
