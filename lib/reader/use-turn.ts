"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { Answer } from "../api/client";
import { operations } from "../api/operations";
import type { ClaimDetail } from "../schemas/claim-detail";
import type { Next, QueueFilter, ReservationRecord } from "../schemas/queue";
import { call } from "./api";
import { useCall } from "./use-call";

/** What was handed out, or why nothing was. */
export type Turn = { claim: ClaimDetail; reservation: ReservationRecord } | { because: Next["because"] };

/**
 * Asks for the next claim of one's queue: at once, and whenever one is done with it.
 *
 * @returns `turn` null while it is asked for, or where that failed
 */
export function useTurn(projectId: string, filter: QueueFilter) {
  const { run, problem } = useCall();
  const [turn, setTurn] = useState<Turn | null>(null);

  function next(): void {
    setTurn(null);
    void run(takeNext(projectId, filter), setTurn);
  }

  /** The same claim as it is now. */
  function reload(): void {
    if (turn && "claim" in turn) void run(withClaim(turn.reservation), setTurn);
  }

  const begin = useEffectEvent(next);
  useEffect(() => begin(), []);
  return { turn, problem, next, reload };
}

async function takeNext(projectId: string, filter: QueueFilter): Promise<Answer<Turn>> {
  const handed = await call(operations.reserveNext, { params: { id: projectId }, body: filter });
  if (!handed.ok) return handed;
  const { reservation, because } = handed.value;
  return reservation ? withClaim(reservation) : { ...handed, value: { because } };
}

async function withClaim(reservation: ReservationRecord): Promise<Answer<Turn>> {
  const claim = await call(operations.getClaim, { params: { id: reservation.claimId } });
  return claim.ok ? { ...claim, value: { claim: claim.value, reservation } } : claim;
}
