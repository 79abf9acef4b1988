import { describe, expect, it } from "vitest";
import { defaultKeys, keyFault, readKeys, roomActions } from "./room-keys";

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
