"use client";

import { useRouter } from "next/navigation";
import { ResolutionForm } from "@/components/review/resolution-form";
import { keepCall } from "@/lib/api/kept-call";
import type { ResolverBar } from "@/lib/domain/resolution-rules";
import type { Layer } from "@/lib/domain/verdict";
import { useAnsweredForm } from "@/lib/reader/use-form-write";

const nothing = { verdict: null, rationale: "" };

/** Sends the decision and goes on to the next conflict. */
export function ResolveConflict({
  claim,
  href,
  layer,
  markIds,
  bar,
  isAlone,
  next,
}: {
  claim: { id: string; text: string };
  href: string;
  layer: Layer;
  /** The marks that the resolver sees and weighs. */
  markIds: readonly string[];
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
    <ResolutionForm
      bar={bar}
      value={draft.content ?? nothing}
      problem={problem}
      pending={pending}
      hasNext={next !== null}
      isAlone={isAlone}
      onType={(value) => draft.type(value)}
      onResolve={(verdict, rationale) =>
        send({
          request: keepCall("createResolution", {
            params: { id: claim.id },
            body: { id: draft.id, layer, verdict, rationale, marks: [...markIds] },
          }),
          records: [claim.id],
          content: { verdict, rationale },
        })
      }
      onReload={() => {
        clearProblem();
        router.refresh();
      }}
    />
  );
}
