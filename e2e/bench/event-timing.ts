import type { Page } from "@playwright/test";

/** One interaction as the browser counts it, such as the press of a key with its release. */
export interface Interaction {
  /** From the input until the next frame is painted, in milliseconds; the browser rounds to 8. */
  duration: number;
  /** What was being done. */
  step: string;
}

/** What the page notes for itself. */
interface Notes {
  steps: { name: string; from: number }[];
  /** By the browser's number of the interaction. */
  interactions: Map<number, { duration: number; startTime: number }>;
}

declare global {
  interface Window {
    notes: Notes;
  }
  interface PerformanceObserverInit {
    durationThreshold?: number;
  }
}

/** Has every page that is opened from now on note its interactions. */
export async function noteInteractions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const notes: Notes = { steps: [], interactions: new Map() };
    window.notes = notes;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (!entry.interactionId) continue;
        const before = notes.interactions.get(entry.interactionId);
        if (before && before.duration >= entry.duration) continue;
        notes.interactions.set(entry.interactionId, { duration: entry.duration, startTime: entry.startTime });
      }
    }).observe({ type: "event", durationThreshold: 16, buffered: true });
  });
}

/** Says what is being done from now on. */
export async function beginStep(page: Page, name: string): Promise<void> {
  await page.evaluate((step) => window.notes.steps.push({ name: step, from: performance.now() }), name);
}

/** All interactions; those that took less than a frame, which the browser counts and does not list, as 0. */
export async function readInteractions(page: Page): Promise<Interaction[]> {
  return page.evaluate(() => {
    const { steps, interactions } = window.notes;
    const listed = [...interactions.values()].map(({ duration, startTime }) => ({
      duration,
      step: steps.findLast(({ from }) => from <= startTime)?.name ?? "",
    }));
    const quick = Math.max(0, performance.interactionCount - listed.length);
    return [...listed, ...Array.from({ length: quick }, () => ({ duration: 0, step: "quick" }))];
  });
}
