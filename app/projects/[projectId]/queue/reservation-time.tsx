"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/formatted";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { ReservationRecord } from "@/lib/schemas/queue";

/** Until when a claim is kept for who marks it; and once that is over, a way to have it kept longer. */
export function ReservationTime({ claimId, reservation }: { claimId: string; reservation: ReservationRecord }) {
  const t = useTranslations("queue");
  const { run, problem, pending } = useCall();
  const [expiresAt, setExpiresAt] = useState(reservation.expiresAt);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    // A browser's timers hold no more than 2³¹ − 1 ms; a reservation holds a week at most, which is less.
    const timer = setTimeout(() => setIsOver(true), Math.max(0, Date.parse(expiresAt) - Date.now()));
    return () => clearTimeout(timer);
  }, [expiresAt]);

  function keep() {
    void run(call(operations.reserveClaim, { params: { id: claimId }, body: {} }), (kept) => {
      setExpiresAt(kept.expiresAt);
      setIsOver(false);
    });
  }

  return (
    <div className="text-xs text-soft">
      <p role="status">{isOver ? t("over") : t.rich("until", { time: () => <Instant at={expiresAt} /> })}</p>
      {isOver && (
        <div className="mt-2 flex flex-col items-start gap-2">
          <Button disabled={pending} onClick={keep}>
            {t("keep")}
          </Button>
          <ProblemNotice problem={problem} />
        </div>
      )}
    </div>
  );
}
