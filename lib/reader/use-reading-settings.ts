"use client";

import { type RefObject, useEffect, useState } from "react";
import {
  defaultReading,
  type ReadingSetting,
  type ReadingSettings,
  readingSteps,
  readReading,
} from "../domain/reading-settings";

const place = "tickmark-reading";
const units: Record<ReadingSetting, string> = { size: "rem", leading: "", measure: "rem" };

/** How this browser's person likes to read, put on an element as properties that the style sheet uses. */
export function useReadingSettings(room: RefObject<HTMLElement | null>) {
  const [settings, setSettings] = useState(defaultReading);
  useEffect(() => setSettings(readKept()), []);

  useEffect(() => {
    for (const setting of Object.keys(readingSteps) as ReadingSetting[]) {
      const value = readingSteps[setting][settings[setting]];
      room.current?.style.setProperty(`--reading-${setting}`, `${value}${units[setting]}`);
    }
  }, [room, settings]);

  const change = (changed: ReadingSettings) => {
    setSettings(changed);
    try {
      localStorage.setItem(place, JSON.stringify(changed));
    } catch {
      // Full or forbidden: it lasts as long as the page.
    }
  };
  return { settings, change };
}

function readKept(): ReadingSettings {
  try {
    return readReading(JSON.parse(localStorage.getItem(place) ?? "null"));
  } catch {
    return defaultReading;
  }
}
