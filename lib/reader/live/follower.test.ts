import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LiveEvent } from "../../schemas/live";
import { Follower, type FollowerOptions, type Source } from "./follower";

/** A stream as the test has it speak. */
class FakeSource extends EventTarget {
  readyState = 1;
  say(type: string, data: unknown, lastEventId = ""): void {
    this.dispatchEvent(Object.assign(new Event(type), { data: JSON.stringify(data), lastEventId }));
  }
  breakOff(isRefused = false): void {
    if (isRefused) this.readyState = 2;
    this.dispatchEvent(new Event("error"));
  }
  close(): void {
    this.readyState = 2;
  }
}

const change = (subjectId: string): LiveEvent => ({
  ...{ seq: "1", at: "2026-11-27T03:00:00.000Z", actor: null, action: "created", subjectType: "Mark", subjectId },
  ...{ claimId: null, articleId: null, annotationId: null },
});
const [one, two, three] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];

let opened: { after: string; source: FakeSource }[];
let told: string[][];
let states: string[];
let why: "refused" | "lost" | "later";
let lost: number;
let follower: Follower;

const last = () => {
  const source = opened.at(-1)?.source;
  if (!source) throw new Error("Nothing was opened.");
  return source;
};

beforeEach(() => {
  vi.useFakeTimers();
  [opened, told, states, why, lost] = [[], [], [], "later", 0];
  const options: FollowerOptions = {
    cursor: "10-0",
    open: (after) => {
      const source = new FakeSource();
      opened.push({ after, source });
      return source as unknown as Source;
    },
    why: async () => why,
    onEvents: (events) => told.push(events.map(({ event }) => event.subjectId)),
    onPresence: () => {},
    onState: (state) => states.push(state),
    onLost: () => lost++,
  };
  follower = new Follower(options);
  follower.start();
});

afterEach(() => vi.useRealTimers());

describe("following a stream", () => {
  it("begins where the page has everything, and hands on together what came at once", async () => {
    expect(opened.map(({ after }) => after)).toEqual(["10-0"]);
    last().say("ready", {}, "11-0");
    last().say("change", change(one), "12-1");
    last().say("change", change(two), "12-2");
    await vi.advanceTimersByTimeAsync(100);
    last().say("change", change(three), "13-1");
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([[one, two], [three]]);
    expect(states).toEqual(["live"]);
  });

  it("comes back behind what was told last, later and later, and says that it is away from the second time on", async () => {
    last().say("ready", {}, "11-0");
    last().say("change", change(one), "12-1");
    const waits: number[] = [];
    for (let time = 0; time < 4; time++) {
      const before = opened.length;
      last().breakOff();
      const since = Date.now();
      while (opened.length === before) await vi.advanceTimersByTimeAsync(100);
      waits.push(Date.now() - since);
    }
    expect(opened.slice(1).map(({ after }) => after)).toEqual(["12-1", "12-1", "12-1", "12-1"]);
    // One second, two, four, eight, and up to half as much.
    for (const [time, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(1_000 * 2 ** time);
      expect(wait).toBeLessThanOrEqual(1_500 * 2 ** time + 100);
    }
    expect(states).toEqual(["live", "away", "away", "away"]);
    last().say("ready", {}, "20-0");
    expect(states.at(-1)).toBe("live");
  });

  it("comes back at once when the network does", async () => {
    last().breakOff();
    await vi.advanceTimersByTimeAsync(1);
    follower.hurry();
    expect(opened).toHaveLength(2);
    follower.hurry();
    expect(opened).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(opened).toHaveLength(2);
  });

  it("ends where its person may hear it no longer", async () => {
    why = "refused";
    last().breakOff(true);
    await vi.advanceTimersByTimeAsync(600_000);
    follower.hurry();
    expect(opened).toHaveLength(1);
    expect(states).toEqual(["refused"]);
    expect(lost).toBe(0);
  });

  it("has the page read anew where its cursor is no longer the server's", async () => {
    why = "lost";
    last().breakOff(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(lost).toBe(1);
  });

  it("tries again where there were too many streams", async () => {
    last().breakOff(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(opened).toHaveLength(2);
  });

  it("opens nothing while it is stopped, and goes on from where it was", async () => {
    last().say("change", change(one), "12-1");
    follower.stop();
    last().say("change", change(two), "13-1");
    follower.hurry();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual([[one]]);
    expect(opened).toHaveLength(1);
    follower.start();
    expect(opened.at(-1)?.after).toBe("12-1");
  });

  it("passes over what a later version of the server says", async () => {
    last().say("change", { ...change(one), action: "reconsidered" }, "12-1");
    last().say("change", change(two), "12-2");
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toEqual([[two]]);
  });
});
