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
  next,
}: {
  claimId: string;
  layer: Layer;
  /** The marks that the resolver sees and weighs. */
  markIds: readonly string[];
  mayResolve: boolean;
  isParty: boolean;
  next: string | null;
}) {
  const router = useRouter();
  const { send, problem, pending } = useSend();
  return (
    <ResolutionForm
      bar={mayResolve ? (isParty ? "party" : null) : "role"}
      problem={problem}
      pending={pending}
      hasNext={next !== null}
      onResolve={(verdict, rationale) =>
        void send("POST", `/claims/${claimId}/resolutions`, { layer, verdict, rationale, marks: markIds }, () => {
          if (next) router.push(next);
          router.refresh();
        })
      }
      onReload={() => router.refresh()}
    />
  );
}
