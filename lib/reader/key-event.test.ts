// @vitest-environment happy-dom
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keyOf } from "./key-event";

const press = (key: string, init: KeyboardEventInit = {}) => keyOf(new KeyboardEvent("keydown", { key, ...init }));

describe("the key of an event", () => {
  it.each([
    ["a letter", "u", {}, "u"],
    ["with Shift", "U", { shiftKey: true }, "U"],
    ["as Caps Lock gives it", "U", {}, "u"],
    ["one with a name", "Escape", {}, "Escape"],
  ])("%s", (_, key, init, expected) => {
    expect(press(key, init)).toBe(expected);
  });

  it.each(["Escape", "Enter", "1", "ArrowLeft", "u"])("is none while an input method composes: %s", (key) => {
    expect(press(key, { isComposing: true })).toBeNull();
    expect(press(key, { keyCode: 229 } as KeyboardEventInit)).toBeNull();
  });
});

it("no key is heard but through it: Caps Lock and input methods hold for all", () => {
  const sources = ["components", "app", "lib/reader"]
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`))
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path));
  const heard = sources.filter((source) =>
    /\b(event|native|nativeEvent)\.(key|keyCode|which)\b/.test(readFileSync(source, "utf8")),
  );
  expect(heard).toEqual(["lib/reader/key-event.ts"]);
});
