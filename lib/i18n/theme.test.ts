import { describe, expect, it } from "vitest";
import { readTheme, themes } from "./theme";

describe("how the pages look", () => {
  it.each(themes)("as the person chose: %s", (theme) => {
    expect(readTheme(theme)).toBe(theme);
  });

  it.each([undefined, "", "Dark", "dark; path=/"])(
    "as the system does where she chose nothing that there is: %j",
    (value) => {
      expect(readTheme(value)).toBe("system");
    },
  );
});
