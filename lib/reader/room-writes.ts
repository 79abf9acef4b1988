import { newClaim, type RoomClaim, type RoomPerson } from "../domain/room";
import type { Span } from "../domain/span";
import type { ClaimDraft, ClaimListItem } from "../schemas/claim";
import type { MarkDraft } from "../schemas/mark";
import type { Write } from "./room-store";

/** What a span is to assert: a new claim, or one that is there. */
export type ChosenClaim = { draft: ClaimDraft } | { existing: ClaimListItem };

/** Makes the writes of one person in one text: each with ids of her browser's, so that it may be sent twice. */
export function roomWrites(reader: RoomPerson, article: { id: string; textVersionId: string; text: string }) {
  const stamp = () => ({ id: crypto.randomUUID(), by: reader, at: new Date().toISOString() });
  return {
    annotate(span: Span, claim: ChosenClaim | null, comment: string | null): Write {
      const made = stamp();
      const quote = article.text.slice(span.start, span.end);
      const chosen = claim && choose(claim);
      return {
        command: { ...made, kind: "annotate", ...span, quote, claim: chosen?.claim ?? null, comment },
        request: {
          method: "POST",
          path: `/articles/${article.id}/annotations`,
          body: {
            id: made.id,
            versionId: article.textVersionId,
            ...span,
            quote,
            ...(chosen && { claim: chosen.body }),
            ...(comment !== null && { comment }),
          },
        },
      };
    },

    addClaim(annotationId: string, claim: ChosenClaim): Write {
      const chosen = choose(claim);
      return {
        command: { ...stamp(), kind: "add-claim", annotationId, claim: chosen.claim },
        request: { method: "POST", path: `/annotations/${annotationId}/occurrences`, body: { claim: chosen.body } },
      };
    },

    mark(claim: RoomClaim, { layer, verdict, rationale = "", evidence = [] }: MarkDraft): Write {
      const made = stamp();
      const judged = { claimVersion: claim.version, layer, verdict, rationale, evidence };
      return {
        command: { ...made, kind: "mark", claimId: claim.id, ...judged },
        request: { method: "POST", path: `/claims/${claim.id}/marks`, body: { id: made.id, ...judged } },
      };
    },

    deleteAnnotation(annotation: { id: string; version: number }): Write {
      return {
        command: { ...stamp(), kind: "delete-annotation", annotationId: annotation.id, version: annotation.version },
        request: { method: "DELETE", path: `/annotations/${annotation.id}?version=${annotation.version}` },
      };
    },
  };
}

function choose(claim: ChosenClaim): { claim: RoomClaim; body: ClaimDraft | { id: string } } {
  if ("existing" in claim) {
    const { id, text, attribution, version, state, verdict, articleCount } = claim.existing;
    return { claim: { ...newClaim(id, text, attribution), version, state, verdict, articleCount }, body: { id } };
  }
  const id = crypto.randomUUID();
  const { text, attribution } = claim.draft;
  return { claim: newClaim(id, text, attribution ?? null), body: { ...claim.draft, id } };
}
