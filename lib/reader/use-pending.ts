"use client";

import { useEffect, useState } from "react";
import type { StoredWrite } from "./database";
import { outboxOf } from "./outbox";
import { usePerson } from "./person-context";
import { useOutbox } from "./use-outbox";

export interface PendingRecord {
  id: string;
  body: Record<string, unknown>;
}

/**
 * What the person has made at an address, on whichever page, and this page does not show yet: it is on its way, or it has
 * arrived since the page came.
 *
 * @param shown the ids of what the page shows; another array once the page has come again
 */
export function usePending(path: string, shown: readonly string[]): PendingRecord[] {
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
        const made = recordAt(path, write);
        if (made) setTaken((before) => ({ ...before, records: [...before.records, made] }));
      }),
    [personId, path],
  );

  const waiting = entries.flatMap(({ problem, write }) => (problem === null ? (recordAt(path, write) ?? []) : []));
  return [...taken.records, ...waiting].filter(({ id }) => !shown.includes(id));
}

function recordAt(path: string, { command, request }: StoredWrite["write"]): PendingRecord | null {
  if (request.method !== "POST" || request.path !== path) return null;
  return { id: command.id, body: (request.body ?? {}) as Record<string, unknown> };
}
