import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CalmRefresh } from "./calm-refresh";

let at: number[];
let isBusy: boolean;
let held: boolean[];
let refresh: CalmRefresh;
let begun: number;

beforeEach(() => {
  vi.useFakeTimers();
  [at, isBusy, held] = [[], false, []];
  begun = performance.now();
  refresh = new CalmRefresh(
    () => at.push(performance.now() - begun),
    () => isBusy,
    (isHeldBack) => held.push(isHeldBack),
  );
});

afterEach(() => vi.useRealTimers());

describe("reading a page again", () => {
  it("comes soon, and once for what came together", () => {
    refresh.ask();
    refresh.ask();
    vi.advanceTimersByTime(10_000);
    expect(at).toEqual([150]);
  });

  it("comes more and more rarely while things go on happening, and soon again when they have stopped", () => {
    const happening = setInterval(() => refresh.ask(), 50);
    vi.advanceTimersByTime(60_000);
    clearInterval(happening);
    expect(at.length).toBeLessThan(14);
    vi.advanceTimersByTime(60_000);
    const before = at.length;
    const now = performance.now() - begun;
    refresh.ask();
    vi.advanceTimersByTime(1_000);
    expect(at.slice(before)).toEqual([now + 150]);
  });

  it("waits while somebody writes, says so, and comes when she has done", () => {
    isBusy = true;
    refresh.ask();
    vi.advanceTimersByTime(60_000);
    refresh.ask();
    refresh.look();
    expect([at, held]).toEqual([[], [true]]);
    isBusy = false;
    refresh.look();
    expect([at.length, held]).toEqual([1, [true, false]]);
  });

  it("comes at once where she wants it, also while she writes", () => {
    isBusy = true;
    refresh.ask();
    vi.advanceTimersByTime(1_000);
    refresh.now();
    expect([at.length, held]).toEqual([1, [true, false]]);
  });
});
