import { describe, expect, it } from "vitest";
import { claimProgress, type Progress } from "./claim-progress";
import type { ClaimState } from "./claim-state";

const layer = (state: ClaimState, given: number, needed = 2) => ({ state, given, needed });

describe("how far a claim is", () => {
  it.each<[string, Parameters<typeof claimProgress>, Progress | null]>([
    ["one of two marks", ["marked", layer("marked", 1), layer("open", 0)], { given: 1, needed: 2 }],
    [
      "none on what it is about, though it was said",
      ["marked", layer("open", 0), layer("agreed", 2)],
      { given: 0, needed: 2 },
    ],
    ["one of two on what was said", ["marked", layer("agreed", 2), layer("marked", 1)], { given: 1, needed: 2 }],
    [
      "two of three where another was asked",
      ["marked", layer("marked", 2, 3), layer("open", 0)],
      { given: 2, needed: 3 },
    ],
    ["nothing is missing where those who marked were asked", ["marked", layer("marked", 2), layer("open", 0)], null],
    ["nothing is missing of what is agreed", ["agreed", layer("agreed", 2), layer("open", 0)], null],
    ["nothing is said of what nobody has marked", ["open", layer("open", 0), layer("open", 0)], null],
    ["nothing is said of a conflict", ["conflict", layer("conflict", 2, 3), layer("open", 0)], null],
  ])("%s", (_, asked, progress) => {
    expect(claimProgress(...asked)).toEqual(progress);
  });
});
