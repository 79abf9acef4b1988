import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locales, pickLocale } from "./locale";

describe("the language of the interface", () => {
  it.each([
    ["what the browser likes", undefined, "de", "de"],
    ["German for the Swiss, the Austrians and the Liechtensteiners", undefined, "de-CH", "de"],
    ["what it likes better", undefined, "en;q=0.5, de;q=0.9", "de"],
    ["the first of those that it likes alike", undefined, "en, de", "en"],
    ["the first that we have", undefined, "fr-CH, fr;q=0.9, de;q=0.8, en;q=0.7", "de"],
    ["whatever the case of the letters", undefined, "DE-ch;Q=0.2", "de"],
    ["whatever the space around", undefined, " fr , de ; q=0.4 ", "de"],
    ["none that it does not want", undefined, "de;q=0, en;q=0.1", "en"],
    ["English where it likes anything", undefined, "*", "en"],
    ["English where we have nothing that it likes", undefined, "fr, it", "en"],
    ["English where it says nothing", undefined, null, "en"],
    ["English where it says nothing that can be read", undefined, ";;q=,=", "en"],
    ["no language by a weight that is none", undefined, "de;q=viel, en;q=0.1", "en"],
    ["what the person chose, whatever her browser likes", "en", "de", "en"],
    ["what her browser likes where she chose one that we do not have", "fr", "de", "de"],
    ["what her browser likes where her choice was emptied", "", "de", "de"],
  ] as const)("is %s", (_, chosen, accepted, locale) => {
    expect(pickLocale(chosen, accepted)).toBe(locale);
  });

  it("is one of ours, whatever a browser sends", () => {
    fc.assert(
      fc.property(fc.option(fc.string(), { nil: undefined }), fc.option(fc.string()), (chosen, accepted) => {
        expect(locales).toContain(pickLocale(chosen, accepted));
      }),
    );
  });
});
