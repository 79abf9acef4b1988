"use client";

import { useCallback, useSyncExternalStore } from "react";
import { outboxOf } from "./outbox";
import { nothingQueued, type OutboxState } from "./state";

/** What a person's browser has not brought to the server; nothing while the server draws. */
export function useOutbox(personId: string): OutboxState {
  return useSyncExternalStore(
    useCallback((listener) => outboxOf(personId).subscribe(listener), [personId]),
    () => outboxOf(personId).getState(),
    () => nothingQueued,
  );
}
