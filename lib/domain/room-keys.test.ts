import { describe, expect, it } from "vitest";
import { defaultKeys, keyFault, keyOfStroke, latinKeyOfStroke, readKeys, roomActions } from "./room-keys";

it("every action has a key of its own from the start", () => {
  for (const action of roomActions) expect(keyFault(defaultKeys, action, defaultKeys[action]), action).toBeNull();
});

describe("a key can be given to an action", () => {
  it.each(["x", "X", "ü", "9", "#", "𝒳"])("%s", (key) => {
    expect(keyFault(defaultKeys, "new-claim", key)).toBeNull();
  });

  it.each(["Tab", "Enter", "Escape", "ArrowLeft", "F5", " ", "", "xy", "\u0000", "\u200B"])("but not %j", (key) => {
    expect(keyFault(defaultKeys, "new-claim", key)).toEqual({ fault: "not-a-sign" });
  });

  it("nor one that another action has", () => {
    expect(keyFault(defaultKeys, "new-claim", "j")).toEqual({ fault: "taken", by: "next" });
  });
});

describe("keys that were kept", () => {
  it("are taken up, the rest as it was", () => {
    expect(readKeys({ "new-claim": "x" })).toEqual({ ...defaultKeys, "new-claim": "x" });
  });

  it.each([null, "x", 4, { "new-claim": 4 }, { "new-claim": "j" }, { "new-claim": "Tab" }])(
    "are left alone where they make no sense: %j",
    (kept) => {
      expect(readKeys(kept)).toEqual(defaultKeys);
    },
  );

  it("may name an action that is no longer there", () => {
    expect(readKeys({ dance: "d" })).toEqual(defaultKeys);
  });
});

describe("a keyboard of another script", () => {
  const stroke = (key: string, code: string, shiftKey = false) => ({ key, code, shiftKey, capsLock: false });

  it.each([
    [stroke("г", "KeyU"), "u"],
    [stroke("Г", "KeyU", true), "U"],
    [stroke("υ", "KeyY"), "y"],
    [stroke("u", "KeyU"), null],
    // On a German keyboard y and z stand in each other's place.
    [stroke("z", "KeyY"), null],
    [stroke(";", "KeyQ"), null],
    [stroke("1", "Digit1"), null],
  ])("has the Latin letters where they are on ours: %o", (pressed, key) => {
    expect(latinKeyOfStroke(pressed)).toBe(key);
  });
});

describe("a letter's case is what Shift makes of it", () => {
  it.each([
    ["a letter", "u", false, false, "u"],
    ["with Shift", "U", true, false, "U"],
    ["with Caps Lock", "U", false, true, "u"],
    ["with Shift and Caps Lock", "u", true, true, "U"],
    ["a small letter that Shift gives on a Swiss keyboard", "è", true, false, "è"],
    ["a sharp s, which has no capital of one sign", "ß", true, true, "ß"],
    ["a sign", ":", true, true, ":"],
    ["a digit", "2", false, true, "2"],
    ["one with a name", "Escape", false, true, "Escape"],
  ])("%s", (_, key, shiftKey, capsLock, expected) => {
    expect(keyOfStroke({ key, code: "", shiftKey, capsLock })).toBe(expected);
  });
});
