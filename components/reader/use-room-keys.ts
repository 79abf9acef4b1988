"use client";

import { useEffect, useRef } from "react";

/**
 * The room's keys: a table of what each does. Not heard while one types, while a window is open, or with a modifier that
 * belongs to the browser or a screen reader.
 */
export function useRoomKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const table = useRef(keys);
  table.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
      const act = table.current[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]") !== null
  );
}
