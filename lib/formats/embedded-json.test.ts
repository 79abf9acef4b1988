import fc from "fast-check";
import { expect, it } from "vitest";
import { embeddedJson } from "./embedded-json";

it.each(["</script><script>alert(1)</script>", "<!-- <script>", "</ScRiPt >", "a < b", "\u2028"])("%s", (words) => {
  const json = embeddedJson([{ claimReviewed: words }]);
  expect(json).not.toContain("<");
  expect(JSON.parse(json)).toEqual([{ claimReviewed: words }]);
});

it("is the same JSON to who reads it", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(embeddedJson(value)).not.toContain("<")));
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(embeddedJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
