"use client";

import { useEffect, useState } from "react";
import type { OperationId } from "../api/operations";
import type { OutboxEntry } from "./outbox/entry";
import { callIn } from "./outbox/kept-request";
import { outboxOf } from "./outbox/outbox";
import { useOutbox } from "./outbox/use-outbox";
import { usePerson } from "./person-context";

export interface PendingRecord {
  id: string;
  body: Record<string, unknown>;
}

/**
 * What the person has made by an operation at a place, on whichever page, and this page does not show yet: it is on its way, or it has
 * arrived since the page came.
 *
 * @param shown the ids of what the page shows; another array once the page has come again
 */
export function usePending(operation: OperationId, placeId: string, shown: readonly string[]): PendingRecord[] {
  const personId = usePerson();
  const { entries } = useOutbox(personId);
  const [taken, setTaken] = useState<{ since: readonly string[]; records: readonly PendingRecord[] }>({
    since: shown,
    records: [],
  });
  const isSame = shown.length === taken.since.length && shown.every((id, index) => id === taken.since[index]);
  if (!isSame) setTaken({ since: shown, records: [] });

  useEffect(
    () =>
      outboxOf(personId).onAccepted(({ write }) => {
        const made = recordOf(write, operation, placeId);
        if (made) setTaken((before) => ({ ...before, records: [...before.records, made] }));
      }),
    [personId, operation, placeId],
  );

  const waiting = entries.flatMap(({ problem, write }) =>
    problem === null ? (recordOf(write, operation, placeId) ?? []) : [],
  );
  return [...taken.records, ...waiting].filter(({ id }) => !shown.includes(id));
}

function recordOf(
  { command, request }: OutboxEntry["write"],
  operation: OperationId,
  placeId: string,
): PendingRecord | null {
  const made = callIn(request);
  if (made?.operation !== operation || made.parts.params?.id !== placeId) return null;
  return { id: command.id, body: (made.parts.body ?? {}) as Record<string, unknown> };
}
