import { expect, it } from "vitest";
import { continuumOf } from "@/lib/testing/continua";
import { concatenated, unitCount } from "./continuum";

it("puts texts one after the other, with the units of those asked for", () => {
  const first = continuumOf({ Edda: [[5, 8, "a"]], Rainer: [[5, 9, "a"]] }, { start: 5, end: 15 });
  const second = continuumOf({ Rainer: [[0, 2, "b"]], Viola: [[1, 2, "a"]] }, { start: 0, end: 20 });
  const both = concatenated([first, second], ["Edda", "Rainer"]);
  expect(both).toEqual(
    continuumOf(
      {
        Edda: [[0, 3, "a"]],
        Rainer: [
          [0, 4, "a"],
          [10, 12, "b"],
        ],
      },
      { start: 0, end: 30 },
    ),
  );
  expect(unitCount(both)).toBe(3);
});
