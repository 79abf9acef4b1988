/*
 * Keys that are pressed between the first paint of a page and the moment when its program listens. A script in the page's
 * head keeps them; whoever listens for keys then has them pressed again.
 */

interface EarlyKey {
  event: KeyboardEvent;
  /** The page on which it was pressed: one goes on from a page that never listens. */
  path: string;
}

declare global {
  interface Window {
    /** What was pressed before anybody listened; undefined once somebody does. */
    tickmarkEarlyKeys?: EarlyKey[];
  }
}

/** More than anybody presses while a page comes. */
const maxEarlyKeys = 100;

/** The script, for the page's head. */
export const earlyKeysScript = `(${keepEarlyKeys})(${maxEarlyKeys})`;

/** Sent as its own source: nothing from outside of it is there when it runs. */
function keepEarlyKeys(max: number): void {
  const pressed: EarlyKey[] = [];
  window.tickmarkEarlyKeys = pressed;
  const keep = (event: KeyboardEvent) => {
    if (window.tickmarkEarlyKeys !== pressed) document.removeEventListener("keydown", keep, true);
    else if (pressed.length < max) pressed.push({ event, path: location.pathname });
  };
  document.addEventListener("keydown", keep, true);
}

/**
 * Presses again what was pressed on this page before anybody listened, each key when what the one before it did is there.
 *
 * @returns stops
 */
export function replayEarlyKeys(): () => void {
  const pressed = window.tickmarkEarlyKeys ?? [];
  delete window.tickmarkEarlyKeys;
  // One that is being told of right now reaches its listeners by itself, and one that something took is done.
  const missed = pressed.filter(
    ({ event, path }) => path === location.pathname && event.eventPhase === Event.NONE && !event.defaultPrevented,
  );
  let isStopped = false;
  void (async () => {
    for (const { event } of missed) {
      await new Promise((resolve) => setTimeout(resolve));
      if (isStopped) return;
      placeOf(event).dispatchEvent(copyOf(event));
    }
  })();
  return () => {
    isStopped = true;
  };
}

/** The field or button where a key was pressed; else where the focus is now, to which an earlier key may have taken it. */
function placeOf({ target }: KeyboardEvent): EventTarget {
  const isAt = target instanceof Element && target.isConnected && target !== document.body;
  return isAt ? target : (document.activeElement ?? document.body);
}

function copyOf(event: KeyboardEvent): KeyboardEvent {
  const { key, code, keyCode, shiftKey, ctrlKey, metaKey, altKey, repeat, isComposing } = event;
  const modifierCapsLock = event.getModifierState("CapsLock");
  const init = { key, code, keyCode, shiftKey, ctrlKey, metaKey, altKey, repeat, isComposing, modifierCapsLock };
  return new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true });
}
