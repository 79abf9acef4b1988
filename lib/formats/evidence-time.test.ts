import { expect, it } from "vitest";
import { isAfter } from "./evidence-time";

it.each([
  ["2025-10-02", "2025-10-01", true],
  ["2025-10-01", "2025-10-01", false],
  ["2025-09-30", "2025-10-01", false],
  ["2025-11", "2025-10-31", true],
  ["2025-10", "2025-10-15", null],
  ["2025-10", "2025-10", null],
  ["2026", "2025", true],
  ["2024", "2025-10", false],
  ["2024/2025", "2026-01-01", false],
  ["2024/2025", "2025-01-01", null],
  ["2026-10~", "2025", null],
  ["2026-21", "2025", null],
  [null, "2025", null],
  ["2025", null, null],
  ["gestern", "2025", null],
])("evidence of %s is after a claim of %s: %s", (evidence, claim, expected) => {
  expect(isAfter(evidence, claim)).toBe(expected);
});
