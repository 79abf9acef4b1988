"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { zoneCookie } from "@/lib/schemas/day";

/** A year, in seconds. */
const age = 365 * 24 * 3600;

/**
 * Tells the server in which zone the reader is, and has a page that was made for another one made anew. Only pages about
 * whole days need it: a single instant is shown in her zone by the browser.
 */
export function ReaderZone({ zone }: { zone: string }) {
  const router = useRouter();
  const isTold = useRef(false);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (own === zone || isTold.current) return;
    isTold.current = true;
    // biome-ignore lint/suspicious/noDocumentCookie: not every browser has the Cookie Store API
    document.cookie = `${zoneCookie}=${encodeURIComponent(own)}; path=/; max-age=${age}; samesite=lax`;
    router.refresh();
  }, [zone, router]);
  return null;
}
