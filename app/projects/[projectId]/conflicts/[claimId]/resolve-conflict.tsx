"use client";

import { useRouter } from "next/navigation";
import { ResolutionForm } from "@/components/review/resolution-form";
import type { Layer } from "@/lib/domain/verdict";
import { useSend } from "@/lib/reader/use-send";

/** Sends the decision and goes on to the next conflict. */
export function ResolveConflict({
  claimId,
  layer,
  markIds,
  mayResolve,
  isParty,
  isAlone,
  next,
}: {
  claimId: string;
  layer: Layer;
  /** The marks that the resolver sees and weighs. */
  markIds: readonly string[];
  mayResolve: boolean;
  isParty: boolean;
  /** Whether it is the page's only decision. */
  isAlone: boolean;
  next: string | null;
}) {
  const router = useRouter();
  const { send, problem, pending, clear } = useSend();
  return (
    <ResolutionForm
      bar={mayResolve ? (isParty ? "party" : null) : "role"}
      problem={problem}
      pending={pending}
      hasNext={next !== null}
      isAlone={isAlone}
      onResolve={(verdict, rationale) =>
        void send("POST", `/claims/${claimId}/resolutions`, { layer, verdict, rationale, marks: markIds }, () => {
          if (next) router.push(next);
          router.refresh();
        })
      }
      onReload={() => {
        clear();
        router.refresh();
      }}
    />
  );
}
