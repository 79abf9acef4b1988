"use client";

import { useEffect, useRef } from "react";

/**
 * The room's keys: a table of what each does, with "Mod+" before those pressed together with Ctrl or Command. Not heard
 * while one types or while a window is open.
 */
export function useRoomKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  const table = useRef(keys);
  table.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
      const act = table.current[`${event.ctrlKey || event.metaKey ? "Mod+" : ""}${event.key}`];
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
