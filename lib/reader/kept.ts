/** What this browser keeps of a place, as it was put there; null where there is nothing, or nothing that can be read. */
export function readKept(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

/**
 * Keeps a value for later visits; null is nothing to keep.
 * @returns false where the browser is full or forbids it: the value then lasts as long as the page
 */
export function keep(place: string, value: unknown): boolean {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** The places whose names begin so, at which this browser keeps something. */
export function keptPlaces(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((place) => place.startsWith(start));
  } catch {
    return [];
  }
}
