"use client";

import { createContext, useContext } from "react";
import { defaultKeys, type KeyAction } from "@/lib/domain/room-keys";
import { Key } from "./button";

/** The keys in use; outside the reading room those that it begins with. */
export const KeysContext = createContext(defaultKeys);

/** The key of an action, as it stands on a button. */
export function ActionKey({ action }: { action: KeyAction }) {
  const key = useContext(KeysContext)[action];
  return <Key>{/^\p{Ll}$/u.test(key) ? key.toUpperCase() : /^\p{Lu}$/u.test(key) ? `⇧${key}` : key}</Key>;
}
