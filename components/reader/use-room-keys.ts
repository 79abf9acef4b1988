"use client";

import { useEffect, useEffectEvent } from "react";
import { latinKeyOfStroke } from "@/lib/domain/room-keys";
import { replayEarlyKeys } from "@/lib/reader/early-keys";
import { keyOf, strokeOf } from "@/lib/reader/key-event";

interface KeysNow {
  /** What each key does, with "Mod+" before those pressed together with Ctrl or Command. */
  acts: Readonly<Record<string, (() => void) | undefined>>;
  /** Those that do so again and again while they are held down. */
  held?: readonly string[];
}

/**
 * The room's keys. Not heard while one types or while a window is open. What was pressed before the page listened is heard
 * when it does.
 *
 * @param keysNow what keys do at the moment
 */
export function useRoomKeys(keysNow: () => KeysNow): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const pressed = keyOf(event);
    if (pressed === null || event.altKey || event.defaultPrevented || isElsewhere(event.target)) return;
    const { acts, held = [] } = keysNow();
    const modifier = event.ctrlKey || event.metaKey ? "Mod+" : "";
    // On a keyboard of another script the Latin letters are where they are on one of ours.
    const key = [pressed, latinKeyOfStroke(strokeOf(event))]
      .map((name) => `${modifier}${name}`)
      .find((name) => acts[name]);
    if (!key) return;
    event.preventDefault();
    if (!event.repeat || held.includes(key)) acts[key]?.();
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
