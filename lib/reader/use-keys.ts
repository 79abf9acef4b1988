"use client";

import { useCallback, useEffect, useState } from "react";
import { defaultKeys, type RoomAction, type RoomKeys, readKeys } from "../domain/room-keys";

const place = "tickmark-keys";

/** The keys that this browser's person has chosen. They last where the browser keeps anything. */
export function useKeys(): { keys: RoomKeys; setKey: (action: RoomAction, key: string) => void; reset: () => void } {
  const [keys, setKeys] = useState(defaultKeys);
  useEffect(() => setKeys(readKept()), []);

  const keep = useCallback((chosen: RoomKeys) => {
    setKeys(chosen);
    try {
      localStorage.setItem(place, JSON.stringify(chosen));
    } catch {
      // Full or forbidden: they last as long as the page.
    }
  }, []);

  return {
    keys,
    setKey: (action, key) => keep({ ...keys, [action]: key }),
    reset: () => keep(defaultKeys),
  };
}

function readKept(): RoomKeys {
  try {
    return readKeys(JSON.parse(localStorage.getItem(place) ?? "null"));
  } catch {
    return defaultKeys;
  }
}
