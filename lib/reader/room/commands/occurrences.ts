import { keepCall } from "../../../api/kept-call";
import { putAnnotation, putNewClaim } from "../../../domain/room";
import { toRoomAnnotation } from "../records";
import { claimBody } from "./claim-body";
import type { Command, CommandRule } from "./command";

/** Has an annotation's words assert one more claim. */
export const addClaim: CommandRule<Command<"add-claim">, "addOccurrence"> = {
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
  call({ annotationId: id, ...command }) {
    return keepCall("addOccurrence", { params: { id }, body: { claim: claimBody(command) } });
  },
  answered: toRoomAnnotation,
  records: ({ annotationId, claim }) => [annotationId, claim.id],
  claimId: ({ claim }) => claim.id,
};

/** Takes a claim off an annotation's words. */
export const removeClaim: CommandRule<Command<"remove-claim">, "removeOccurrence"> = {
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
  call({ annotationId: id, claim }) {
    return keepCall("removeOccurrence", { params: { id }, query: { claim: claim.id } });
  },
  answered: toRoomAnnotation,
  records: ({ annotationId, claim }) => [annotationId, claim.id],
  claimId: ({ claim }) => claim.id,
};
