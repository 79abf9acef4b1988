"use client";

import { useRouter } from "next/navigation";
import { DecisionForm } from "@/components/review/decision-form";
import { keepCall } from "@/lib/api/kept-call";
import { operations } from "@/lib/api/operations";
import type { ResolverBar } from "@/lib/domain/resolution-rules";
import type { Layer } from "@/lib/domain/verdict";
import { call } from "@/lib/reader/api";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import type { OccurrenceRecord } from "@/lib/schemas/claim-detail";
import { emptyDecision, resolutionOf } from "@/lib/schemas/decision-draft";
import type { MarkRecord } from "@/lib/schemas/mark";

/** Sends the decision and goes on to the next conflict. */
export function ResolveConflict({
  claim,
  href,
  layer,
  marks,
  bar,
  isAlone,
  next,
}: {
  claim: { id: string; projectId: string; text: string; occurrences: readonly OccurrenceRecord[] };
  href: string;
  layer: Layer;
  /** The marks that the resolver sees and weighs. */
  marks: readonly MarkRecord[];
  bar: ResolverBar | null;
  /** Whether it is the page's only decision. */
  isAlone: boolean;
  next: string | null;
}) {
  const router = useRouter();
  const place = { kind: "resolution", of: `${claim.id} ${layer}`, href, title: claim.text } as const;
  const { draft, send, pending, problem, clearProblem } = useAnsweredForm(place, () => {
    if (next) router.push(next);
    router.refresh();
  });
  return (
    <DecisionForm
      bar={bar}
      value={draft.content ?? emptyDecision}
      marks={marks}
      occurrences={claim.occurrences}
      claimText={claim.text}
      problem={problem}
      pending={pending}
      hasNext={next !== null}
      isAlone={isAlone}
      onSearch={async (q) => {
        const answer = await call(operations.listClaims, { params: { id: claim.projectId }, query: { q, limit: 12 } });
        return answer.ok ? answer.value.items.filter(({ id }) => id !== claim.id) : null;
      }}
      onType={(value) => draft.type(value)}
      onDecide={(content) => {
        const occurrenceIds = claim.occurrences.map(({ id }) => id);
        const body = resolutionOf(content, { id: draft.id, layer, marks, occurrenceIds });
        send({
          request: keepCall("createResolution", { params: { id: claim.id }, body }),
          records: [claim.id, ...(content.into ? [content.into.id] : [])],
          content,
        });
      }}
      onReload={() => {
        clearProblem();
        router.refresh();
      }}
    />
  );
}
