import { expect, it } from "vitest";
import { defaultReading, readReading } from "./reading-settings";

it("settings that were kept are taken up", () => {
  expect(readReading({ size: 5, leading: 0, measure: 4 })).toEqual({ size: 5, leading: 0, measure: 4 });
});

it.each([null, "x", 3, [], {}, { size: 6 }, { size: -1 }, { size: 1.5 }, { size: "1" }, { colour: 1 }])(
  "what makes no sense is as at the beginning: %j",
  (kept) => {
    expect(readReading(kept)).toEqual(defaultReading);
  },
);
