import { keepCall } from "../../../api/kept-call";
import { putAnnotation, putNewClaim, type RoomAnnotation } from "../../../domain/room";
import { toRoomAnnotation } from "../records";
import { claimBody } from "./claim-body";
import type { Command, CommandRule } from "./command";

/** Highlights words, with a claim that they assert or a comment. */
export const annotate: CommandRule<Command<"annotate">, "createAnnotation"> = {
  apply(room, { id, start, end, quote, claim, comment, by, at }) {
    if (room.annotations.has(id)) return room;
    const comments = comment === null ? [] : [{ id: `${id} comment`, text: comment, createdBy: by, createdAt: at }];
    const annotation: RoomAnnotation = {
      id,
      start,
      end,
      quote,
      claimIds: claim ? [claim.id] : [],
      comments,
      createdBy: by,
      createdAt: at,
      version: 1,
    };
    return putAnnotation(claim ? putNewClaim(room, claim) : room, annotation);
  },
  undo({ id, claim }, room, left) {
    const annotation = room.annotations.get(id);
    if (!annotation) return { fault: "gone" };
    const asserted = claim ? [claim.id] : [];
    const isAsLeft = annotation.version === left[id] && annotation.claimIds.join() === asserted.join();
    return isAsLeft ? { kind: "delete-annotation", annotation } : { fault: "changed" };
  },
  leaves: ({ id }) => ({ [id]: 1 }),
  call({ id, start, end, quote, comment, ...command }, article) {
    const claim = claimBody(command);
    return keepCall("createAnnotation", {
      params: { id: article.id },
      body: {
        ...{ id, versionId: article.textVersionId, start, end, quote },
        ...(claim && { claim }),
        ...(comment !== null && { comment }),
      },
    });
  },
  answered: toRoomAnnotation,
  records: ({ id, claim }) => (claim ? [id, claim.id] : [id]),
  claimId: ({ claim }) => claim?.id ?? null,
};
