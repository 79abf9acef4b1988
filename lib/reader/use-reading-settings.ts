"use client";

import { type RefObject, useEffect } from "react";
import { type ReadingSetting, readingSteps, readReading } from "../domain/reading-settings";
import { useStored } from "./use-stored";

const units: Record<ReadingSetting, string> = { size: "rem", leading: "", measure: "rem" };

/** How this browser's person likes to read, put on an element as properties that the style sheet uses. */
export function useReadingSettings(room: RefObject<HTMLElement | null>) {
  const [settings, change] = useStored("tickmark-reading", readReading);
  useEffect(() => {
    for (const setting of Object.keys(readingSteps) as ReadingSetting[]) {
      const value = readingSteps[setting][settings[setting]];
      room.current?.style.setProperty(`--reading-${setting}`, `${value}${units[setting]}`);
    }
  }, [room, settings]);
  return { settings, change };
}
