"use client";

import { useRouter } from "next/navigation";
import { JudgementForm } from "@/components/review/judgement-form";
import { MarkView } from "@/components/review/mark-list";
import { keepCall } from "@/lib/api/kept-call";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import type { ClaimDetail } from "@/lib/schemas/claim-detail";
import { emptyJudgement } from "@/lib/schemas/judgement-draft";
import type { MarkRecord } from "@/lib/schemas/mark";

/** The mark of somebody who differs from oneself, and what one makes of its reasons. */
export function JudgeReasons({ claim, href, mark }: { claim: ClaimDetail; href: string; mark: MarkRecord }) {
  const router = useRouter();
  const place = { kind: "judgement", of: mark.id, href: `${href}#reasons`, title: claim.text } as const;
  const { draft, send, pending, problem } = useAnsweredForm(place, () => router.refresh());
  const value = draft.content ?? emptyJudgement;
  return (
    <div className="rounded-lg border border-rule bg-sheet p-4">
      <MarkView mark={mark} words={claim} />
      <JudgementForm
        value={value}
        problem={problem}
        pending={pending}
        onType={(content) => draft.type(content)}
        onSend={() => {
          const { judgement, words, concede } = value;
          if (judgement === null) return;
          send({
            request: keepCall("createReasonJudgement", {
              params: { id: claim.id },
              body: { id: draft.id, mark: mark.id, judgement, words, concede },
            }),
            records: [claim.id],
            content: value,
          });
        }}
      />
    </div>
  );
}
