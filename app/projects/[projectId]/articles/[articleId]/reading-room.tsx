"use client";

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { Room } from "@/components/reader/room";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { outboxOf } from "@/lib/reader/outbox/outbox";
import { emptyRoom, withPages } from "@/lib/reader/room/records";
import { RoomStore } from "@/lib/reader/room/store";
import { useRoomPages } from "@/lib/reader/room/use-room-pages";
import { roomWrites } from "@/lib/reader/room/writes";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { RoomData } from "@/lib/server/room";

/** The reading room with its store: what is done there is seen at once and sent in the background. */
export function ReadingRoom({ data, base }: { data: RoomData; base: string }) {
  const { article, reader } = data;
  const [store] = useState(() => new RoomStore(article.id, withPages(emptyRoom(data.marksRequired), [data.first])));
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const writes = useMemo(
    () => roomWrites(reader, { id: article.id, textVersionId: article.textVersion.id, text: article.text }),
    [reader, article],
  );

  const isWhole = useRoomPages(store, data);
  useEffect(() => store.join(outboxOf(reader.id)), [store, reader.id]);

  async function search(q: string): Promise<readonly ClaimListItem[] | null> {
    const answer = await call(operations.listClaims, { params: { id: article.projectId }, query: { q, limit: 12 } });
    return answer.ok ? answer.value.items : null;
  }

  return (
    <Room
      article={article}
      snapshot={snapshot}
      isWhole={isWhole}
      reader={reader}
      questions={data.questions}
      claimHref={(id) => `${base}/claims/${id}`}
      onAnnotate={(span, claim, comment) => {
        const write = writes.annotate(span, claim, comment);
        store.do(write);
        return write.command.id;
      }}
      onAddClaim={(annotationId, claim) => store.do(writes.addClaim(annotationId, claim))}
      onMark={(claim, mark) => store.do(writes.mark(claim, mark))}
      onMove={(annotation, to) => store.do(writes.moveAnnotation(annotation, to))}
      onUndoRedo={(direction) => store.undoRedo(direction, writes)}
      onDelete={(annotation) => store.do(writes.deleteAnnotation(annotation))}
      onDismiss={(id) => store.dismiss(id)}
      onSearch={search}
    />
  );
}
