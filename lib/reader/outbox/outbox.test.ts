import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { maxAttempts } from "../../domain/write-retry";
import { type ProblemDocument, problemMediaType } from "../../schemas/problem";
import { stubBrowser } from "../../testing/browser";
import { commentOn } from "../../testing/form-writes";
import type { FormWrite } from "./form-write";
import { Outbox } from "./outbox";

type Answer = (path: string, attempt: number) => Response | Promise<Response>;

let browser: ReturnType<typeof stubBrowser>;
/** What the server was asked, in order. */
let asked: string[];
let answer: Answer;

const taken = () => Response.json({});
const html = (status: number) => new Response("<html>", { status, headers: { "content-type": "text/html" } });
const problem = (status: number) =>
  new Response(JSON.stringify({ type: "about:blank", title: "", status, detail: "" } satisfies ProblemDocument), {
    status,
    headers: { "content-type": problemMediaType },
  });

beforeEach(() => {
  browser = stubBrowser("/projects/p/claims/c");
  asked = [];
  answer = taken;
  const attempts = new Map<string, number>();
  vi.stubGlobal("fetch", async (address: string) => {
    const path = address.replace("/api/v1/claims", "").replace("/comments", "");
    const attempt = (attempts.get(path) ?? 0) + 1;
    attempts.set(path, attempt);
    asked.push(path);
    return answer(path, attempt);
  });
  vi.spyOn(Math, "random").mockReturnValue(0);
  // What the database does it does in its own time.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A person of this test alone: what she has queued is in a database that all tests share. */
const somebody = () => crypto.randomUUID() as string;

function add(outbox: Outbox, write: FormWrite): Promise<void> {
  return outbox.add<{ articleId: null; write: FormWrite }>(null, write);
}

/** Lets everything happen that is to happen without the clock. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    vi.advanceTimersByTime(1_000);
    await settle();
  }
}

const idsOf = (outbox: Outbox) => outbox.getState().entries.map(({ write }) => write.command.id);

describe("a write", () => {
  test("is sent once, and what is queued already is not queued again", async () => {
    const outbox = new Outbox(somebody());
    const write = commentOn("a", 1);
    await Promise.all([add(outbox, write), add(outbox, write)]);
    await settle();
    expect(asked).toEqual(["/a-1"]);
    expect(idsOf(outbox)).toEqual([]);
  });

  test("is sent by the next page where the first was closed before", async () => {
    const person = somebody();
    browser.isOnline = false;
    answer = () => Promise.reject(new TypeError("offline"));
    const before = new Outbox(person);
    await add(before, commentOn("a", 1));
    await settle();
    expect(before.getState().pause).toBe("offline");
    browser.isOnline = true;
    answer = taken;
    const later = new Outbox(person);
    await settle();
    expect(asked.at(-1)).toBe("/a-1");
    expect(idsOf(later)).toEqual([]);
  });

  test("is not sent by somebody else", async () => {
    answer = () => problem(401);
    const outbox = new Outbox(somebody());
    await add(outbox, commentOn("a", 1));
    await settle();
    asked = [];
    const other = new Outbox(somebody());
    await settle();
    expect(asked).toEqual([]);
    expect(idsOf(other)).toEqual([]);
    expect(idsOf(outbox)).toEqual(["a-1"]);
  });

  test("that is refused stays with its words, and does not hold up the next about the same", async () => {
    answer = (path) => (path === "/a-1" ? problem(409) : taken());
    const outbox = new Outbox(somebody());
    await add(outbox, commentOn("a", 1));
    await add(outbox, commentOn("a", 2));
    await settle();
    expect(asked).toEqual(["/a-1", "/a-2"]);
    expect(outbox.getState().entries).toMatchObject([{ problem: { status: 409 }, write: { command: { id: "a-1" } } }]);
  });
});

describe.each([
  ["a server that fails", () => problem(500)],
  ["a page of a proxy's", () => html(503)],
  ["a page of a proxy's that says all is well", () => html(200)],
  ["a page of a proxy's that says it is too much", () => html(413)],
  ["a network that drops the connection", () => Promise.reject(new TypeError("reset"))],
])("of a write that meets %s", (_, fail) => {
  test("what has nothing to do with it goes on, and what has waits", async () => {
    answer = (path) => (path === "/a-1" ? fail() : taken());
    const outbox = new Outbox(somebody());
    for (const write of [commentOn("a", 1), commentOn("a", 2), commentOn("b", 1)]) await add(outbox, write);
    await settle();
    expect(asked).toEqual(["/a-1", "/b-1"]);
    expect(idsOf(outbox)).toEqual(["a-1", "a-2"]);
    // Also what is written later, while it waits.
    await add(outbox, commentOn("c", 1));
    await settle();
    expect(asked.at(-1)).toBe("/c-1");
  });

  test("it is sent again later and later, and set aside with its words", async () => {
    answer = (path) => (path === "/a-1" ? fail() : taken());
    const outbox = new Outbox(somebody());
    await add(outbox, commentOn("a", 1));
    await add(outbox, commentOn("a", 2));
    await add(outbox, commentOn("b", 1));
    await pass(40);
    expect(asked.filter((path) => path === "/a-1")).toHaveLength(maxAttempts);
    expect(outbox.getState().entries).toMatchObject([
      { failure: { isSetAside: true }, write: { draft: { content: { text: "Notiz a-1" } } } },
      { failure: null },
    ]);
    await pass(300);
    expect(asked.filter((path) => path === "/a-1")).toHaveLength(maxAttempts);
  });

  test("it is taken once the fault is over, and what waited after it", async () => {
    answer = (path, attempt) => (path === "/a-1" && attempt < 4 ? fail() : taken());
    const outbox = new Outbox(somebody());
    for (const number of [1, 2, 3]) await add(outbox, commentOn("a", number));
    await pass(10);
    expect(asked).toEqual(["/a-1", "/a-1", "/a-1", "/a-1", "/a-2", "/a-3"]);
    expect(outbox.getState()).toMatchObject({ entries: [], pause: null });
  });
});

test("a network that comes for a while and goes again sets nothing aside", async () => {
  /** How many it carries before it goes again. */
  let left = 0;
  answer = () => (left-- > 0 ? taken() : Promise.reject(new TypeError("reset")));
  const outbox = new Outbox(somebody());
  for (const claim of ["a", "b", "c", "d", "e", "f", "g", "h"]) await add(outbox, commentOn(claim, 1));
  for (let times = 0; times < 3; times++) {
    // Each is tried more often than one that is at fault.
    await pass(200);
    left = 2;
    await outbox.drain({ isHurried: true });
    await settle();
  }
  await pass(200);
  expect(outbox.getState().entries.map(({ failure }) => failure?.isSetAside)).toEqual([false, false]);
  left = 2;
  await pass(100);
  expect(idsOf(outbox)).toEqual([]);
});

describe("what was set aside", () => {
  async function setAside(): Promise<Outbox> {
    answer = (path) => (path.startsWith("/a") ? html(503) : taken());
    const outbox = new Outbox(somebody());
    for (const write of [commentOn("a", 1), commentOn("a", 2), commentOn("b", 1)]) await add(outbox, write);
    await pass(40);
    asked = [];
    return outbox;
  }

  test("is sent again when one says so", async () => {
    const outbox = await setAside();
    answer = taken;
    await outbox.retry("a-1");
    await settle();
    expect(asked).toEqual(["/a-1", "/a-2"]);
    expect(idsOf(outbox)).toEqual([]);
  });

  test("is set aside again at once where it fails once more", async () => {
    const outbox = await setAside();
    await outbox.retry("a-1");
    await settle();
    expect(asked).toEqual(["/a-1"]);
    expect(outbox.getState().entries[0]?.failure?.isSetAside).toBe(true);
  });

  test("lets go of what waited for it when it is discarded", async () => {
    const outbox = await setAside();
    answer = taken;
    await outbox.dismiss("a-1");
    await settle();
    expect(asked).toEqual(["/a-2"]);
    expect(idsOf(outbox)).toEqual([]);
  });

  test("is out of sight from the moment in which it is discarded", async () => {
    const outbox = await setAside();
    const discarded = outbox.dismiss("a-1");
    expect(idsOf(outbox)).not.toContain("a-1");
    await discarded;
  });

  test("while the server took nothing at all is sent by itself once it does", async () => {
    answer = () => html(502);
    const outbox = new Outbox(somebody());
    await add(outbox, commentOn("a", 1));
    await pass(40);
    expect(outbox.getState().entries[0]?.failure?.isSetAside).toBe(true);
    answer = taken;
    await add(outbox, commentOn("b", 1));
    await settle();
    expect(asked.slice(-2)).toEqual(["/b-1", "/a-1"]);
    expect(idsOf(outbox)).toEqual([]);
  });
});

test("while the network is away nothing is set aside, for however long", async () => {
  browser.isOnline = false;
  answer = () => Promise.reject(new TypeError("offline"));
  const outbox = new Outbox(somebody());
  await add(outbox, commentOn("a", 1));
  await pass(600);
  expect(outbox.getState()).toMatchObject({ pause: "offline", entries: [{ failure: null }] });
  browser.isOnline = true;
  answer = taken;
  await outbox.drain({ isHurried: true });
  expect(idsOf(outbox)).toEqual([]);
});

test("a server that fails at everything is not asked for everything at once", async () => {
  answer = () => html(503);
  const outbox = new Outbox(somebody());
  browser.isOnline = true;
  const claims = Array.from({ length: 30 }, (_, index) => `c${index}`);
  await Promise.all(claims.map((claim) => add(outbox, commentOn(claim, 1))));
  await settle();
  const before = asked.length;
  await pass(1);
  expect(asked.length - before).toBeLessThanOrEqual(6);
});
