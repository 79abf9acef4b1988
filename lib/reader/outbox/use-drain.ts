"use client";

import { useEffect } from "react";
import { draftsOf } from "../draft-store";
import { outboxOf } from "./outbox";
import { isAtRisk } from "./state";

/**
 * Sends what a person's work in this browser waits for, on every page that she opens: at once, and whenever the network
 * comes back or she returns to the page, perhaps from signing in again.
 */
export function useDrain(personId: string): void {
  useEffect(() => {
    const drain = () => {
      if (document.visibilityState === "visible") void outboxOf(personId).drain({ isHurried: true });
    };
    // What nothing has kept yet would be lost with the page: the browser then asks.
    const holdBack = (event: BeforeUnloadEvent) => {
      if (isAtRisk(outboxOf(personId).getState()) || !draftsOf(personId).getState().isKept) event.preventDefault();
    };
    drain();
    window.addEventListener("beforeunload", holdBack);
    window.addEventListener("online", drain);
    window.addEventListener("focus", drain);
    document.addEventListener("visibilitychange", drain);
    return () => {
      window.removeEventListener("beforeunload", holdBack);
      window.removeEventListener("online", drain);
      window.removeEventListener("focus", drain);
      document.removeEventListener("visibilitychange", drain);
    };
  }, [personId]);
}
