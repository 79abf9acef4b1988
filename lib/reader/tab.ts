/** Where a tab keeps its name between two pages. */
const key = "tickmark-tab";
let name: string | null = null;

/**
 * The name of this tab, which outlives the page. While a page is open its tab holds the name alone: a copy of the tab
 * begins with another one.
 */
export function tabName(): string {
  if (name !== null) return name;
  const own = take() ?? crypto.randomUUID();
  name = own;
  window.addEventListener("pagehide", () => put(own));
  window.addEventListener("pageshow", (event) => event.persisted && take());
  // Held until the browser does away with the page, however it ends.
  void navigator.locks.request(lockOf(own), () => new Promise(() => {}));
  return own;
}

/** The names of the tabs that are open. */
export async function openTabs(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap((lock) => (lock.name?.startsWith(lockOf("")) ? lock.name.slice(lockOf("").length) : [])));
}

function lockOf(tab: string): string {
  return `${key}-${tab}`;
}

/** Where the browser keeps nothing the name lasts as long as the page. */
function take(): string | null {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept;
  } catch {
    return null;
  }
}

function put(tab: string): void {
  try {
    sessionStorage.setItem(key, tab);
  } catch {}
}
