"use client";

import { useEffect, useEffectEvent } from "react";
import { latinKeyOfStroke } from "@/lib/domain/room-keys";
import { replayEarlyKeys } from "@/lib/reader/early-keys";
import { keyOf, strokeOf } from "@/lib/reader/key-event";

/**
 * The room's keys: a table of what each does, with "Mod+" before those pressed together with Ctrl or Command. Not heard
 * while one types or while a window is open. What was pressed before the page listened is heard when it does.
 *
 * @param held the keys that do so again and again while they are held down
 */
export function useRoomKeys(
  keys: Readonly<Record<string, (() => void) | undefined>>,
  held: readonly string[] = [],
): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const pressed = keyOf(event);
    if (pressed === null || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
    const modifier = event.ctrlKey || event.metaKey ? "Mod+" : "";
    // On a keyboard of another script the Latin letters are where they are on one of ours.
    const key = [pressed, latinKeyOfStroke(strokeOf(event))]
      .map((name) => `${modifier}${name}`)
      .find((name) => keys[name]);
    if (!key) return;
    event.preventDefault();
    if (!event.repeat || held.includes(key)) keys[key]?.();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    const stop = replayEarlyKeys();
    return () => {
      stop();
      document.removeEventListener("keydown", listener);
    };
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
