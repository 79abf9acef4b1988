import "../../testing/browser";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { newClaim, putAnnotation, putClaim, type Room, type RoomAnnotation } from "../../domain/room";
import type { ProblemDocument } from "../../schemas/problem";
import type { RoomAccepted, RoomEntry } from "../outbox/entry";
import type { Outbox } from "../outbox/outbox";
import { nothingQueued } from "../outbox/state";
import { commandsIn } from "./commands/make";
import { RoomStore } from "./store";
import type { RoomWrite } from "./write";

const { answers, fetched } = vi.hoisted(() => {
  const fetched: string[] = [];
  const answers: { items: unknown[] } = { items: [] };
  globalThis.fetch = async (address) => {
    fetched.push(String(address));
    return Response.json({ items: answers.items, nextCursor: null }, { headers: { "tickmark-cursor": "103-0" } });
  };
  return { answers, fetched };
});

const reader = { id: "edda", name: "Edda" };
const claim = newClaim("c", "So it was.", null);
const words = { start: 3, end: 10, quote: "It was." };
const made = { createdBy: reader, createdAt: "2025-11-08T09:00:00.000Z", version: 1 };
const annotation: RoomAnnotation = { id: "a", ...words, ...made, claimIds: ["c"], comments: [] };
const empty: Room = { marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map() };
const room = putAnnotation(putClaim(empty, claim), annotation);
const commands = commandsIn("So it was.", reader);
const problem: ProblemDocument = { type: "about:blank", title: "No", status: 422, detail: "" };

/** The person's queue, as the room sees it. */
class Queue {
  readonly personId = `${reader.id} ${crypto.randomUUID()}`;
  #entries: RoomEntry[] = [];
  #onChange = () => {};
  #onAccepted: (accepted: RoomAccepted) => void = () => {};

  readonly getState = () => ({ ...nothingQueued, entries: this.#entries, isOpen: true });
  readonly subscribe = (listener: () => void) => {
    this.#onChange = listener;
    return () => {};
  };

  onAccepted(listener: (accepted: RoomAccepted) => void) {
    this.#onAccepted = listener;
    return () => {};
  }

  async add(articleId: string, write: RoomWrite): Promise<void> {
    const kept = { seq: this.#entries.length, personId: this.personId, problem: null, failure: null };
    this.#change([...this.#entries, { ...kept, articleId, write }]);
  }

  async dismiss(id: string): Promise<void> {
    this.#change(this.#entries.filter(({ write }) => write.command.id !== id));
  }

  refuse(): void {
    this.#change(this.#entries.map((entry) => ({ ...entry, problem })));
  }

  take(value: unknown = null): void {
    const [entry] = this.#entries;
    if (!entry) throw new Error("Nothing waits.");
    this.#change(this.#entries.slice(1));
    this.#onAccepted({ articleId: entry.articleId, write: entry.write, value, cursor: "102-0" });
  }

  #change(entries: RoomEntry[]): void {
    this.#entries = entries;
    this.#onChange();
  }
}

let queue: Queue;
let store: RoomStore;
const verdict = () => store.getSnapshot().room.claims.get("c")?.verdict;

beforeEach(() => {
  fetched.length = 0;
  answers.items = [];
  queue = new Queue();
  store = new RoomStore({ id: "article", textVersionId: "version" }, reader, room, "100-0");
  store.join(queue as unknown as Outbox);
});

describe("what is done in the room", () => {
  it("is seen at once, goes into the queue, and is seen when it was taken", () => {
    store.do(commands.mark(claim, { layer: "so", verdict: "confirmed" }));
    expect(verdict()).toBe("confirmed");
    expect(queue.getState().entries).toHaveLength(1);
    queue.take();
    expect(verdict()).toBe("confirmed");
  });

  it("has its claim asked for once nothing more is on its way to it", async () => {
    store.do(commands.mark(claim, { layer: "so", verdict: "confirmed" }));
    store.do(commands.mark(claim, { layer: "so", verdict: "refuted" }));
    queue.take();
    expect(fetched).toEqual([]);
    answers.items = [{ ...claim, text: "So it was, they said." }];
    queue.take();
    expect(fetched).toHaveLength(1);
    await expect.poll(() => store.getSnapshot().room.claims.get("c")?.text).toBe("So it was, they said.");
  });

  it("refused, is no more to be seen or undone, but there with its words until it is put aside", () => {
    store.do(commands.mark(claim, { layer: "so", verdict: "confirmed" }));
    expect(store.getSnapshot().canUndo).toBe(true);
    queue.refuse();
    expect(verdict()).toBeNull();
    expect(store.getSnapshot()).toMatchObject({ canUndo: false, refusals: [{ problem, isHere: true }] });
    store.dismiss(store.getSnapshot().refusals[0]?.write.command.id ?? "");
    expect(store.getSnapshot().refusals).toEqual([]);
  });

  it("is undone by a write of its own, and redone", () => {
    store.do(commands.deleteAnnotation(annotation));
    expect(store.getSnapshot().room.annotations.has("a")).toBe(false);
    expect(store.undoRedo("undo")).toBeNull();
    expect(store.getSnapshot().room.annotations.has("a")).toBe(true);
    expect(store.undoRedo("redo")).toBeNull();
    expect(store.getSnapshot().room.annotations.has("a")).toBe(false);
    expect(queue.getState().entries.map(({ write }) => write.command.kind)).toEqual([
      "delete-annotation",
      "restore-annotation",
      "delete-annotation",
    ]);
  });

  it("is not undone where others have changed it, and says so", () => {
    store.do(commands.moveAnnotation(annotation, { start: 0, end: 10 }));
    queue.take({ ...annotation, start: 0, end: 10, version: 2, claims: [{ id: "c" }] });
    store.replace(putAnnotation(room, { ...annotation, start: 0, end: 4, version: 3 }), "104-0");
    expect(store.undoRedo("undo")).toBe("changed");
    expect(store.getSnapshot().canUndo).toBe(false);
  });
});
