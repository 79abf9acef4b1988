import fc from "fast-check";
import { expect, it } from "vitest";
import { embeddedJson } from "./embedded-json";

it.each(["</script><script>alert(1)</script>", "<!-- <script>", "</ScRiPt >", "a < b", "\u2028"])("%s", (words) => {
  const json = embeddedJson([{ claimReviewed: words }]);
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toEqual([{ claimReviewed: words }]);
});

it("is the same JSON to who reads it, whatever it says", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = embeddedJson(value);
      expect(json).not.toContain("<");
      expect(JSON.stringify(JSON.parse(json))).toBe(JSON.stringify(JSON.parse(JSON.stringify(value))));
    }),
  );
});
