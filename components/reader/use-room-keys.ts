"use client";

import { useEffect, useRef } from "react";

/**
 * The room's keys: a table of what each does, with "Mod+" before those pressed together with Ctrl or Command. Not heard
 * while one types or while a window is open.
 *
 * @param held the keys that do so again and again while they are held down
 */
export function useRoomKeys(
  keys: Readonly<Record<string, (() => void) | undefined>>,
  held: readonly string[] = [],
): void {
  const table = useRef({ keys, held });
  table.current = { keys, held };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
      const { keys, held } = table.current;
      const key = `${event.ctrlKey || event.metaKey ? "Mod+" : ""}${event.key}`;
      const act = keys[key];
      if (!act) return;
      event.preventDefault();
      if (!event.repeat || held.includes(key)) act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Whether keys are for what has the focus: a button that one chooses by takes no letters and no digits. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest(
      "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]",
    ) !== null
  );
}
