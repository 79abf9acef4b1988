"use client";

import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { Room } from "@/components/reader/room";
import { operations } from "@/lib/api/operations";
import type { RoomAnnotation } from "@/lib/domain/room";
import { call } from "@/lib/reader/api";
import { useLiveEvents } from "@/lib/reader/live/live-context";
import { outboxOf } from "@/lib/reader/outbox/outbox";
import { emptyRoom, withPages } from "@/lib/reader/room/records";
import { RoomStore } from "@/lib/reader/room/store";
import { useRoomPages } from "@/lib/reader/room/use-room-pages";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { RoomData } from "@/lib/server/room";
import { AnnotationDiscussion } from "./annotation-discussion";

/** The reading room with its store: what is done there is seen at once and sent in the background. */
export function ReadingRoom({ data, head, base }: { data: RoomData; head: ReactNode; base: string }) {
  const { article, reader } = data;
  const [store] = useState(() => {
    const room = withPages(emptyRoom(data.marksRequired, article.blocks), [data.first]);
    return new RoomStore({ id: article.id, textVersionId: article.textVersion.id }, reader, room, data.cursor);
  });
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const isWhole = useRoomPages(store, data);
  useEffect(() => store.join(outboxOf(reader.id)), [store, reader.id]);
  useLiveEvents((events) => store.hear(events));

  const [discussed, setDiscussed] = useState<RoomAnnotation | null>(null);

  async function search(q: string): Promise<readonly ClaimListItem[] | null> {
    const answer = await call(operations.listClaims, { params: { id: article.projectId }, query: { q, limit: 12 } });
    return answer.ok ? answer.value.items : null;
  }

  return (
    <>
      <Room
        article={article}
        head={head}
        snapshot={snapshot}
        isWhole={isWhole}
        reader={reader}
        questions={data.questions}
        claimHref={(id) => `${base}/claims/${id}`}
        onDo={store.do}
        onUndoRedo={store.undoRedo}
        onDismiss={store.dismiss}
        onSearch={search}
        onDiscuss={setDiscussed}
      />
      {discussed && (
        <AnnotationDiscussion
          annotation={discussed}
          projectId={article.projectId}
          href={`${base}/articles/${article.id}#${discussed.id}`}
          mayComment={reader.abilities.includes("annotate")}
          isBlind={data.isBlind}
          onRead={(comments) => store.commentsRead(discussed.id, comments)}
          onClose={() => setDiscussed(null)}
        />
      )}
    </>
  );
}
