import { type Draft, type DraftKind, readDraft } from "../schemas/draft";
import { readStored, storedKeys, writeStored } from "./local-storage";
import { openTabs, tabName } from "./tab";

export interface DraftsState {
  /** The latest first. */
  drafts: readonly Draft[];
  /** The tabs that are open, this one with them; null until that is known. */
  tabs: ReadonlySet<string> | null;
  /** Whether the browser keeps them all beyond the page. */
  isKept: boolean;
  /** The one that the person has asked to be taken to, by its id. */
  asked: string | null;
}

export const noDrafts: DraftsState = { drafts: [], tabs: null, isKept: true, asked: null };

/**
 * What one person has typed in this browser and not sent. Each draft is kept under a key of its own, so that no tab
 * writes over what another holds, and belongs to the tab in which it is typed; what a closed tab left, anybody may go on
 * with. What was kept is read for the first who subscribes.
 */
export class DraftStore {
  #drafts = new Map<string, Draft>();
  /** Those that the browser did not take: they last as long as the page. */
  #unkept = new Set<string>();
  #state: DraftsState = noDrafts;
  #listeners = new Set<() => void>();
  #isRead = false;

  readonly personId: string;

  constructor(personId: string) {
    this.personId = personId;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    // Not before: to ask the browser for what it keeps takes longer than to draw what asks.
    if (!this.#isRead) this.#readAll();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): DraftsState => this.#state;

  /** Finds out which tabs are open, and so whose drafts are free. */
  async lookAround(): Promise<void> {
    const own = tabName();
    const tabs = new Set([...(await openTabs()), own]);
    this.#changed({ tabs });
  }

  isOwn(draft: Draft): boolean {
    return draft.tab === tabName();
  }

  /** Whether another tab that is open holds it. */
  isElsewhere(draft: Draft): boolean {
    return !this.isOwn(draft) && this.#state.tabs?.has(draft.tab) !== false;
  }

  /** This tab's latest of some form; or else the latest that a closed tab left, which is this tab's from now on. */
  take<Kind extends DraftKind>(kind: Kind, of: string): Draft<Kind> | null {
    const same = this.#state.drafts.filter((draft) => draft.kind === kind && draft.of === of);
    const own = same.find((draft) => this.isOwn(draft));
    if (own) return own as Draft<Kind>;
    const left = same.find((draft) => !this.isElsewhere(draft));
    if (!left) return null;
    this.put({ ...left, tab: tabName() });
    return this.#drafts.get(left.id) as Draft<Kind>;
  }

  /** Goes on with a draft: it is this tab's, the latest of its form, and open, and its page takes one to it. */
  open(id: string): void {
    const draft = this.#drafts.get(id);
    if (!draft) return;
    this.put({ ...draft, tab: tabName(), at: new Date().toISOString(), isOpen: true });
    this.#changed({ asked: id });
  }

  /** The page has taken the person to the draft that she asked for. */
  answered(): void {
    this.#changed({ asked: null });
  }

  put(draft: Draft): void {
    this.#drafts.set(draft.id, draft);
    if (writeStored(this.#keyOf(draft.id), draft)) this.#unkept.delete(draft.id);
    else this.#unkept.add(draft.id);
    this.#changed();
  }

  /** @param until the draft is out of sight at once, and kept until this is done */
  remove(id: string, until?: Promise<unknown>): void {
    this.#drafts.delete(id);
    this.#unkept.delete(id);
    const forget = () => !this.#drafts.has(id) && writeStored(this.#keyOf(id), null);
    if (until) void until.then(forget, forget);
    else forget();
    this.#changed();
  }

  #readAll(): void {
    this.#isRead = true;
    for (const key of storedKeys(this.#keyOf(""))) this.#read(key);
    if (this.#drafts.size > 0) this.#changed();
    window.addEventListener("storage", ({ key }) => {
      if (key === null || !key.startsWith(this.#keyOf(""))) return;
      this.#read(key);
      this.#changed();
    });
    const look = () => document.visibilityState === "visible" && void this.lookAround();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("focus", look);
    void this.lookAround();
  }

  #keyOf(id: string): string {
    return `tickmark-draft-${this.personId}-${id}`;
  }

  #read(key: string): void {
    const id = key.slice(this.#keyOf("").length);
    const draft = readDraft(readStored(key));
    if (draft?.id === id) this.#drafts.set(id, draft);
    else this.#drafts.delete(id);
  }

  #changed(change: Partial<DraftsState> = {}): void {
    const drafts = [...this.#drafts.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    this.#state = { ...this.#state, ...change, drafts, isKept: this.#unkept.size === 0 };
    for (const listener of this.#listeners) listener();
  }
}

const stores = new Map<string, DraftStore>();

/** A person's drafts in this page; there is one store, whatever shows them. */
export function draftsOf(personId: string): DraftStore {
  const store = stores.get(personId) ?? new DraftStore(personId);
  stores.set(personId, store);
  return store;
}
