import { describe, expect, it } from "vitest";
import { queuedComment } from "../../testing/form-writes";
import { unstored } from "./entry";
import { isAtRisk, isWaiting, nothingQueued, withAnswer, withEntry, withKept } from "./state";

const problem = { type: "about:blank", title: "No", status: 422, detail: "" };
const failure = { attempts: 6, aloneInRow: 5, since: 0, nextAt: 0, isSetAside: true };
const first = queuedComment("a", 1);
const second = queuedComment("a", 2);
const adding = queuedComment("b", 3, { seq: unstored });
const holding = (...entries: (typeof first)[]) => ({ ...nothingQueued, isOpen: true, entries });

describe("what would be lost with the page", () => {
  it.each([
    ["nothing that is kept", holding(first), false],
    ["what has no place yet", holding(first, adding), true],
    ["all where the browser keeps nothing", { ...holding(first), isKept: false }, true],
    [
      "nothing that was refused: it stands there to be read",
      { ...holding({ ...first, problem }), isKept: false },
      false,
    ],
  ])("is %s", (_, state, expected) => {
    expect(isAtRisk(state)).toBe(expected);
  });
});

it("what was refused or set aside is not on its way", () => {
  expect(isWaiting(holding({ ...first, problem }, { ...second, failure }))).toBe(false);
  expect(isWaiting(holding({ ...first, problem }, second))).toBe(true);
});

describe("the queue", () => {
  it("is without what was taken, and has what was refused with its reason", () => {
    expect(withAnswer([first, second], "a-1", null)).toEqual([second]);
    expect(withAnswer([first, second], "a-1", problem)).toEqual([{ ...first, problem }, second]);
  });

  it("has what changed in its place", () => {
    expect(withEntry([adding, second], { ...adding, seq: 7 })).toEqual([{ ...adding, seq: 7 }, second]);
  });

  it("is as it is kept, with what is only about to be at its end", () => {
    expect(withKept([first, adding], [second])).toEqual([second, adding]);
    const kept = { ...adding, seq: 7 };
    expect(withKept([first, adding], [first, kept])).toEqual([first, kept]);
  });
});
