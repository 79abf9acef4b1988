import { describe, expect, it } from "vitest";
import { isEnded, jobRetrySeconds, jobStates } from "./job";

describe("a job", () => {
  it("has ended where nothing more will become of it", () => {
    expect(jobStates.filter(isEnded)).toEqual(["done", "failed", "cancelled"]);
  });

  it.each([
    [0, 2],
    [1, 2],
    [2, 4],
    [3, 8],
    [8, 256],
    [9, 300],
    [2_000, 300],
  ])("that was tried %d times waits %d seconds", (attempts, seconds) => {
    expect(jobRetrySeconds(attempts)).toBe(seconds);
  });
});
