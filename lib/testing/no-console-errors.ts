import { afterEach, beforeEach, expect, vi } from "vitest";

/** What a program complains about is a fault, unless the test says that it expects it (`console.error` mocked by it). */
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.restoreAllMocks();
});
