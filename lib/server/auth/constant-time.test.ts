import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { refuseInConstantTime, step } from "./constant-time";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** How long an answer takes whose making takes so long; in milliseconds. */
async function timeOf(result: string | null, making: number): Promise<number> {
  const begun = performance.now();
  const answered = refuseInConstantTime(async () => {
    vi.advanceTimersByTime(making);
    return result;
  });
  await vi.runAllTimersAsync();
  expect(await answered).toBe(result);
  return performance.now() - begun;
}

it("answers every refusal at a whole step, however little was done for it", async () => {
  for (const making of [0, 1, 40, step - 1]) expect(await timeOf(null, making)).toBe(step);
  expect(await timeOf(null, step + 10)).toBe(2 * step);
});

it("holds nobody up who is let in", async () => {
  expect(await timeOf("in", 40)).toBe(40);
});
