/** What this browser keeps of a place, as it was put there; null where there is nothing, or nothing that can be read. */
export function readKept(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps a value for later visits. Where the browser is full or forbids it, the value lasts as long as the page. */
export function keep(place: string, value: unknown): void {
  try {
    localStorage.setItem(place, JSON.stringify(value));
  } catch {
    // Nothing depends on it.
  }
}
