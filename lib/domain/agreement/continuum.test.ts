import { expect, it } from "vitest";
import { continuumOf } from "@/lib/testing/continua";
import { unitCount } from "./continuum";

it("counts the units of all annotators", () => {
  expect(unitCount(continuumOf({ Edda: [[5, 8, "a"]], Rainer: [[5, 9, "a"]], Viola: [] }, { start: 0, end: 9 }))).toBe(
    2,
  );
});
