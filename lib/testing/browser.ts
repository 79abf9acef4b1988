import "fake-indexeddb/auto";

/*
 * What the parts that keep a person's work ask of a browser, for tests in Node: a database of its own by fake-indexeddb,
 * storages, locks that are granted one after the other, and channels between pages.
 */

/** A storage as a browser has it: its keys are its own properties. */
class MemoryStorage {
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? ((this as unknown as Record<string, string>)[key] as string) : null;
  }
  setItem(key: string, value: string): void {
    (this as unknown as Record<string, string>)[key] = value;
  }
  removeItem(key: string): void {
    delete (this as unknown as Record<string, string>)[key];
  }
}

class Locks {
  readonly #held = new Map<string, Promise<unknown>>();
  readonly #names = new Set<string>();

  request<Result>(name: string, granted: () => Promise<Result>): Promise<Result> {
    const before = this.#held.get(name) ?? Promise.resolve();
    const result = before.then(() => {
      this.#names.add(name);
      return granted();
    });
    this.#held.set(
      name,
      result.then(
        () => this.#names.delete(name),
        () => this.#names.delete(name),
      ),
    );
    return result;
  }

  async query() {
    return { held: [...this.#names].map((name) => ({ name })), pending: [] };
  }
}

/** Puts a fresh browser around the test, at an address. What it returns is for the test to change. */
export function stubBrowser(pathname = "/"): { window: EventTarget; isOnline: boolean } {
  const state = { window: new EventTarget(), isOnline: true };
  const storage = new MemoryStorage();
  const globals: Record<string, unknown> = {
    window: Object.assign(state.window, { location: { pathname } }),
    document: Object.assign(new EventTarget(), { visibilityState: "visible" }),
    localStorage: storage,
    sessionStorage: new MemoryStorage(),
    navigator: Object.defineProperty({ locks: new Locks() }, "onLine", { get: () => state.isOnline }),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return state;
}
