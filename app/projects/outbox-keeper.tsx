"use client";

import { usePathname, useRouter } from "next/navigation";
import { useEffect } from "react";
import { isPageStale, outboxOf } from "@/lib/reader/outbox";
import { useDrain } from "@/lib/reader/use-drain";

/**
 * Sends, on every page of a project, what the person's work in this browser waits for, and shows the page again once the
 * server has taken it. The reading room shows its own work by itself.
 */
export function OutboxKeeper({ personId }: { personId: string }) {
  const router = useRouter();
  const isRoom = /\/articles\/[0-9a-f-]{36}$/.test(usePathname());
  useDrain(personId);
  useEffect(() => {
    if (isPageStale()) router.refresh();
    if (isRoom) return;
    const outbox = outboxOf(personId);
    return outbox.onAccepted(() => {
      if (!outbox.isWaiting()) router.refresh();
    });
  }, [router, personId, isRoom]);
  return null;
}
