import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareEventCursors, eventCursor, firstEventCursor, parseEventCursor } from "./event-cursor";

const anyNumber = fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n });

describe("a cursor of events", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, (xid, seq) => {
        expect(parseEventCursor(eventCursor(xid, seq))).toEqual({ xid, seq });
      }),
    );
  });

  it.each(["", "1", "1-", "-1-2", "1-2-3", "1.2", "a-b", " 1-2", "1-2 ", `1-${"9".repeat(19)}`])(
    "is not %j",
    (cursor) => expect(parseEventCursor(cursor)).toBeNull(),
  );

  it.each([
    [firstEventCursor, "1-0"],
    ["4711-2", "4711-10"],
    ["999-9", "1000-0"],
    ["9007199254740992-0", "9007199254740993-0"],
    ["no cursor", firstEventCursor],
  ])("%s is before %s", (one, other) => {
    expect(compareEventCursors(one, other)).toBe(-1);
    expect(compareEventCursors(other, one)).toBe(1);
  });

  it("is neither before nor after itself", () => {
    expect(compareEventCursors("4711-2", "4711-2")).toBe(0);
  });
});
