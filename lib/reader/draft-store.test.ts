import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Draft, emptyComment } from "../schemas/draft";
import { stubBrowser } from "../testing/browser";

let browser: ReturnType<typeof stubBrowser>;
const person = "somebody";

beforeEach(() => {
  browser = stubBrowser();
});

/** What one tab of the browser has; each loads the program anew. */
async function openTab() {
  vi.resetModules();
  const { draftsOf } = await import("./draft-store");
  const { tabName } = await import("./tab");
  const tab = tabName();
  const store = draftsOf(person);
  store.subscribe(() => {});
  await store.lookAround();
  return { store, tab };
}

function comment(claim: string, text: string, about: Partial<Draft<"comment">> = {}): Draft<"comment"> {
  const made = { id: crypto.randomUUID() as string, href: `/claims/${claim}`, title: claim, isOpen: true };
  return {
    ...made,
    kind: "comment",
    of: claim,
    content: { ...emptyComment, text },
    at: new Date().toISOString(),
    tab: "",
    ...about,
  };
}

/** Tells this tab what another has written, as the browser does. */
function hear(draft: Draft): void {
  const event = Object.assign(new Event("storage"), { key: `tickmark-draft-${person}-${draft.id}` });
  browser.window.dispatchEvent(event);
}

describe("a person's drafts", () => {
  test("outlive the page, and are several of one form", async () => {
    const { store, tab } = await openTab();
    const [first, second] = [comment("c", "Woher?", { tab }), comment("d", "Wann?", { tab })];
    store.put(first);
    store.put(second);
    const { store: later } = await openTab();
    expect(new Set(later.getState().drafts.map(({ id }) => id))).toEqual(new Set([first.id, second.id]));
  });

  test("are nobody else's", async () => {
    const { store } = await openTab();
    store.put(comment("c", "Woher?"));
    const { draftsOf } = await import("./draft-store");
    const another = draftsOf("another");
    another.subscribe(() => {});
    expect(another.getState().drafts).toEqual([]);
  });

  test("of a tab that is open are left to it, also where both write of the same", async () => {
    const one = await openTab();
    const first = comment("c", "Laut Hafenbuch", { tab: one.tab });
    one.store.put(first);
    const other = await openTab();
    expect(other.store.isElsewhere(first)).toBe(true);
    expect(other.store.take("comment", "c")).toBeNull();
    other.store.put(comment("c", "Laut Lotsen", { tab: other.tab }));
    expect(other.store.take("comment", "c")?.content.text).toBe("Laut Lotsen");
    expect(one.store.take("comment", "c")?.content.text).toBe("Laut Hafenbuch");
  });

  test("of a tab that was closed are gone on with by the next, the latest first", async () => {
    const { store, tab } = await openTab();
    store.put(comment("c", "Älter", { tab: "closed", at: "2025-10-20T08:00:00.000Z" }));
    store.put(comment("c", "Neuer", { tab: "closed", at: "2025-10-20T09:00:00.000Z" }));
    expect(store.take("comment", "c")).toMatchObject({ tab, content: { text: "Neuer" } });
    expect(store.getState().drafts.filter((draft) => store.isOwn(draft))).toHaveLength(1);
  });

  test("are open in the tab in which one goes on with them", async () => {
    const { store, tab } = await openTab();
    const left = comment("c", "Älter", { tab: "closed", at: "2025-10-20T08:00:00.000Z", isOpen: false });
    store.put(left);
    store.put(comment("c", "Neuer", { tab }));
    store.open(left.id);
    expect(store.getState().asked).toBe(left.id);
    expect(store.take("comment", "c")).toMatchObject({ id: left.id, tab, isOpen: true });
    store.answered();
    expect(store.getState().asked).toBeNull();
  });

  test("are seen to change in another tab", async () => {
    const { store } = await openTab();
    const draft = comment("c", "Woher?", { tab: "elsewhere" });
    localStorage.setItem(`tickmark-draft-${person}-${draft.id}`, JSON.stringify(draft));
    hear(draft);
    expect(store.getState().drafts).toEqual([draft]);
    localStorage.removeItem(`tickmark-draft-${person}-${draft.id}`);
    hear(draft);
    expect(store.getState().drafts).toEqual([]);
  });

  test("that were sent are out of sight at once, and kept until the queue has them", async () => {
    const { store } = await openTab();
    const draft = comment("c", "Woher?");
    store.put(draft);
    let isQueued = () => {};
    const queued = new Promise<void>((resolve) => {
      isQueued = resolve;
    });
    store.remove(draft.id, queued);
    expect(store.getState().drafts).toEqual([]);
    expect((await openTab()).store.getState().drafts).toEqual([draft]);
    isQueued();
    await queued;
    await Promise.resolve();
    expect((await openTab()).store.getState().drafts).toEqual([]);
  });

  test("that the browser has no room for are said to be lost with the page", async () => {
    const { store } = await openTab();
    localStorage.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    const draft = comment("c", "Woher?");
    store.put(draft);
    expect(store.getState()).toMatchObject({ isKept: false, drafts: [draft] });
    store.remove(draft.id);
    expect(store.getState().isKept).toBe(true);
  });
});

test("what an earlier version of the program kept of a room is taken over", async () => {
  const composing = {
    choice: "comment",
    span: { start: 1, end: 2 },
    annotationId: null,
    claim: null,
    comment: "Woher?",
  };
  const earlier = {
    marks: { c: { layer: "so", rationale: "Weil", evidence: [] } },
    composing,
    aside: { ...composing, comment: "Wann?" },
  };
  localStorage.setItem(`tickmark-drafts-${person}-a-t`, JSON.stringify(earlier));
  const { tab } = await openTab();
  const { adoptEarlierDrafts } = await import("./earlier-drafts");
  const { draftsOf } = await import("./draft-store");
  adoptEarlierDrafts(person, "a", { href: "/projects/p/articles/a", title: "Ein Artikel" });
  expect(draftsOf(person).getState().drafts).toMatchObject([
    { kind: "mark", of: "c", tab, content: { rationale: "Weil" } },
    { kind: "annotation", of: "a", tab, isOpen: true, content: { comment: "Woher?" } },
    { kind: "annotation", of: "a", tab, isOpen: false, content: { comment: "Wann?" } },
  ]);
  expect(Object.keys(localStorage).filter((key) => key.startsWith("tickmark-drafts-"))).toEqual([]);
});
