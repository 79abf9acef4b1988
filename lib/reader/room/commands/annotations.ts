import { keepCall } from "../../../api/kept-call";
import { putAnnotation, withoutAnnotation } from "../../../domain/room";
import { toRoomAnnotation } from "../records";
import type { Command, CommandRule } from "./command";

/** Moves an annotation's ends. */
export const moveAnnotation: CommandRule<Command<"move-annotation">, "changeAnnotation"> = {
  apply(room, { annotationId, version, to }) {
    const annotation = room.annotations.get(annotationId);
    if (annotation?.version !== version) return room;
    return putAnnotation(room, { ...annotation, ...to, version: version + 1 });
  },
  undo({ annotationId, from, to }, room, left) {
    const annotation = room.annotations.get(annotationId);
    if (!annotation) return { fault: "gone" };
    const { version, start, end } = annotation;
    if (version !== left[annotationId] || start !== to.start || end !== to.end) return { fault: "changed" };
    return { kind: "move-annotation", annotationId, version, from: to, to: from };
  },
  leaves: ({ annotationId, version }) => ({ [annotationId]: version + 1 }),
  call({ annotationId: id, version, to: { start, end, quote } }) {
    return keepCall("changeAnnotation", { params: { id }, body: { version, start, end, quote } });
  },
  answered: toRoomAnnotation,
  records: ({ annotationId }) => [annotationId],
  claimId: () => null,
};

/** Takes an annotation back. */
export const deleteAnnotation: CommandRule<Command<"delete-annotation">, "deleteAnnotation"> = {
  apply: (room, { annotation }) => withoutAnnotation(room, annotation.id),
  undo({ annotation }, room) {
    return room.annotations.has(annotation.id) ? { fault: "changed" } : { kind: "restore-annotation", annotation };
  },
  leaves: ({ annotation: { id, version } }) => ({ [id]: version + 1 }),
  call({ annotation: { id, version } }) {
    return keepCall("deleteAnnotation", { params: { id }, query: { version } });
  },
  answered: () => null,
  records: ({ annotation: { id, claimIds } }) => [id, ...claimIds],
  claimId: () => null,
};

/** Brings one back that was taken back: that was one version, and this is another. */
export const restoreAnnotation: CommandRule<Command<"restore-annotation">, "restoreAnnotation"> = {
  apply(room, { annotation }) {
    if (room.annotations.has(annotation.id)) return room;
    return putAnnotation(room, { ...annotation, version: annotation.version + 2 });
  },
  undo({ annotation: { id } }, room, left) {
    const annotation = room.annotations.get(id);
    if (!annotation) return { fault: "gone" };
    return annotation.version === left[id] ? { kind: "delete-annotation", annotation } : { fault: "changed" };
  },
  leaves: ({ annotation: { id, version } }) => ({ [id]: version + 2 }),
  call({ annotation: { id, version } }) {
    return keepCall("restoreAnnotation", { params: { id }, body: { version } });
  },
  answered: toRoomAnnotation,
  records: ({ annotation: { id, claimIds } }) => [id, ...claimIds],
  claimId: () => null,
};
