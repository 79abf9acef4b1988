import { keyOfStroke, type Stroke } from "../domain/room-keys";

/** The browser's own event, or React's around it. */
type AnyKeyboardEvent = KeyboardEvent | { nativeEvent: KeyboardEvent };

/**
 * The key of an event, for whatever a key does beyond writing its sign; null while an input method composes: what is
 * pressed then (Escape, Enter, a digit, an arrow) is for its own window.
 */
export function keyOf(event: AnyKeyboardEvent): string | null {
  const native = nativeOf(event);
  // Safari ends a composition before it tells of the key that ended it; that key's code is 229 in every browser.
  if (native.isComposing || native.keyCode === 229) return null;
  return keyOfStroke(strokeOf(native));
}

export function strokeOf(event: AnyKeyboardEvent): Stroke {
  const native = nativeOf(event);
  const { key, code, shiftKey } = native;
  return { key, code, shiftKey, capsLock: native.getModifierState("CapsLock") };
}

function nativeOf(event: AnyKeyboardEvent): KeyboardEvent {
  return "nativeEvent" in event ? event.nativeEvent : event;
}
