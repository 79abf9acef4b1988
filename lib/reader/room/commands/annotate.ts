import { putAnnotation, putNewClaim, type RoomAnnotation } from "../../../domain/room";
import { claimBody } from "./claim-body";
import type { Command, CommandRule } from "./command";

/** Highlights words, with a claim that they assert or a comment. */
export const annotate: CommandRule<Command<"annotate">> = {
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
  request({ id, start, end, quote, comment, ...command }, article) {
    const claim = claimBody(command);
    return {
      method: "POST",
      path: `/articles/${article.id}/annotations`,
      body: {
        ...{ id, versionId: article.textVersionId, start, end, quote },
        ...(claim && { claim }),
        ...(comment !== null && { comment }),
      },
    };
  },
  records: ({ id, claim }) => (claim ? [id, claim.id] : [id]),
  answers: "annotation",
  claimId: ({ claim }) => claim?.id ?? null,
};
