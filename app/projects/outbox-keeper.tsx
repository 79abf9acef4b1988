"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import type { EventCursor } from "@/lib/domain/event-cursor";
import { draftsOf } from "@/lib/reader/draft-store";
import { outboxOf } from "@/lib/reader/outbox/outbox";
import { isPageStale } from "@/lib/reader/outbox/page-age";
import { isWaiting } from "@/lib/reader/outbox/state";
import { useDrain } from "@/lib/reader/outbox/use-drain";
import { usePerson } from "@/lib/reader/person-context";
import { isRoomPath } from "./room-path";

/**
 * Sends, on every page of a project, what the person's work in this browser waits for, and shows the page again once the
 * server has taken it. The reading room shows its own work by itself.
 */
export function OutboxKeeper({ readAt }: { readAt: EventCursor }) {
  const personId = usePerson();
  const router = useRouter();
  const isRoom = isRoomPath(usePathname());
  useDrain(personId);
  // What was taken is no draft any more, whether or not its form is still there.
  useEffect(
    () =>
      outboxOf(personId).onAccepted(({ articleId, write }) => {
        if (articleId === null) draftsOf(personId).remove(write.draft.id);
      }),
    [personId],
  );
  const isStale = useEffectEvent(() => isPageStale(readAt));
  useEffect(() => {
    if (isStale()) router.refresh();
    if (isRoom) return;
    const outbox = outboxOf(personId);
    return outbox.onAccepted(() => {
      if (!isWaiting(outbox.getState())) router.refresh();
    });
  }, [router, personId, isRoom]);
  return null;
}
