import { putAnnotation, putNewClaim } from "../../../domain/room";
import { claimBody } from "./claim-body";
import type { Command, CommandRule } from "./command";

/** Has an annotation's words assert one more claim. */
export const addClaim: CommandRule<Command<"add-claim">> = {
  apply(room, { annotationId, claim }) {
    const annotation = room.annotations.get(annotationId);
    if (!annotation || annotation.claimIds.includes(claim.id)) return room;
    return putAnnotation(putNewClaim(room, claim), { ...annotation, claimIds: [...annotation.claimIds, claim.id] });
  },
  undo({ annotationId, claim }, room) {
    const annotation = room.annotations.get(annotationId);
    if (!annotation?.claimIds.includes(claim.id)) return { fault: "gone" };
    return { kind: "remove-claim", annotationId, claim: room.claims.get(claim.id) ?? claim };
  },
  leaves: () => ({}),
  request: (command) => ({
    method: "POST",
    path: `/annotations/${command.annotationId}/occurrences`,
    body: { claim: claimBody(command) },
  }),
  records: ({ annotationId, claim }) => [annotationId, claim.id],
  answers: "annotation",
  claimId: ({ claim }) => claim.id,
};

/** Takes a claim off an annotation's words. */
export const removeClaim: CommandRule<Command<"remove-claim">> = {
  apply(room, { annotationId, claim }) {
    const annotation = room.annotations.get(annotationId);
    if (!annotation) return room;
    return putAnnotation(room, { ...annotation, claimIds: annotation.claimIds.filter((id) => id !== claim.id) });
  },
  undo({ annotationId, claim }, room) {
    const annotation = room.annotations.get(annotationId);
    if (!annotation) return { fault: "gone" };
    return annotation.claimIds.includes(claim.id) ? { fault: "changed" } : { kind: "add-claim", annotationId, claim };
  },
  leaves: () => ({}),
  request: ({ annotationId, claim }) => ({
    method: "DELETE",
    path: `/annotations/${annotationId}/occurrences?claim=${claim.id}`,
  }),
  records: ({ annotationId, claim }) => [annotationId, claim.id],
  answers: "annotation",
  claimId: ({ claim }) => claim.id,
};
