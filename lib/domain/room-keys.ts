import { type Verdict, verdictKey, verdicts } from "./verdict";

/** Everything in the reading room that a key does and that a person may give another key. */
export const roomActions = [
  "read",
  "new-claim",
  "existing-claim",
  "comment",
  "next",
  "previous",
  "next-conflict",
  "next-gap",
  "search",
  "filter",
  ...verdicts,
  "start-earlier",
  "start-later",
  "end-earlier",
  "end-later",
  "block",
  "undo",
  "redo",
  "help",
] as const;
export type KeyAction = (typeof roomActions)[number];

/** What goes on while its key is held down. Nothing else does: a mark for each time a key repeats would stay for ever. */
export const heldActions: readonly KeyAction[] = [
  "next",
  "previous",
  "start-earlier",
  "start-later",
  "end-earlier",
  "end-later",
];

/** Each action's key, as the browser calls it (KeyboardEvent.key), so that it is the letter on the keyboard in use. */
export type RoomKeys = Readonly<Record<KeyAction, string>>;

const verdictKeys = Object.fromEntries(verdicts.map((verdict) => [verdict, verdictKey(verdict)]));

export const defaultKeys: RoomKeys = {
  read: "a",
  "new-claim": "c",
  "existing-claim": "l",
  comment: "m",
  next: "j",
  previous: "k",
  "next-conflict": "w",
  "next-gap": "g",
  search: "s",
  filter: "f",
  ...(verdictKeys as Record<Verdict, string>),
  "start-earlier": ":",
  "start-later": ";",
  "end-earlier": ",",
  "end-later": ".",
  block: "b",
  undo: "u",
  redo: "U",
  help: "?",
};

/** What is known of a key that was pressed, as the browser tells it. */
export interface Stroke {
  key: string;
  /** The place of the key on the keyboard, such as `KeyU`. */
  code: string;
  shiftKey: boolean;
  capsLock: boolean;
}

/** The key of a stroke. A letter's case is what Shift makes of it: Caps Lock is for what one writes. */
export function keyOfStroke({ key, shiftKey, capsLock }: Stroke): string {
  if (!/^\p{L}$/u.test(key)) return key;
  // With Shift some keyboards give a small letter ("è" on a Swiss one), which is then the key as it is.
  const asShifted = !shiftKey ? key.toLowerCase() : capsLock ? key.toUpperCase() : key;
  return asShifted.length === key.length ? asShifted : key;
}

/** The Latin letter that is at the key's place, for keyboards of another script; null where it has none. */
export function latinKeyOfStroke({ key, code, shiftKey }: Stroke): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (!letter || !/^\p{L}$/u.test(key) || /^\p{Script=Latin}$/u.test(key)) return null;
  return shiftKey ? letter : letter.toLowerCase();
}

/**
 * Why a key cannot be an action's: it is not a single letter, digit or sign (the others move about, and belong to the
 * browser and to screen readers), or another action has it.
 */
export type KeyFault = { fault: "not-a-sign" } | { fault: "taken"; by: KeyAction };

export function keyFault(keys: RoomKeys, action: KeyAction, key: string): KeyFault | null {
  if (!/^[^\s\p{C}]$/u.test(key)) return { fault: "not-a-sign" };
  const by = roomActions.find((other) => other !== action && keys[other] === key);
  return by ? { fault: "taken", by } : null;
}

/** Keys as they were kept, where they still make sense; otherwise the default ones. */
export function readKeys(kept: unknown): RoomKeys {
  if (kept === null || typeof kept !== "object") return defaultKeys;
  const chosen = Object.entries(kept).filter(([action]) => action in defaultKeys);
  const keys = { ...defaultKeys, ...Object.fromEntries(chosen) } as RoomKeys;
  const isWhole = roomActions.every(
    (action) => typeof keys[action] === "string" && !keyFault(keys, action, keys[action]),
  );
  return isWhole ? keys : defaultKeys;
}
