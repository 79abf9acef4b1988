"use client";

import { defaultKeys, type KeyAction, type RoomKeys, readKeys } from "../domain/room-keys";
import { useStored } from "./use-stored";

/** The keys that this browser's person has chosen. */
export function useKeys(): { keys: RoomKeys; setKey: (action: KeyAction, key: string) => void; reset: () => void } {
  const [keys, setKeys] = useStored("tickmark-keys", readKeys);
  return {
    keys,
    setKey: (action, key) => setKeys({ ...keys, [action]: key }),
    reset: () => setKeys(defaultKeys),
  };
}
