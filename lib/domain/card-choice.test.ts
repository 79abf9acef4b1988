import { describe, expect, it } from "vitest";
import { namedSpan } from "../testing/spans";
import { chooseCards } from "./card-choice";
import { intervalIndex } from "./interval-index";
import type { Section } from "./section";
import type { NamedSpan } from "./text-order";

describe("the cards in the margin", () => {
  const sectionAt = (start: number): Section => ({ start, end: start + 100, blocks: [] });
  const [one, two, three] = [sectionAt(0), sectionAt(100), sectionAt(200)];
  const spans = [
    namedSpan("before", 90, 110),
    namedSpan("first", 100, 120),
    namedSpan("second", 150, 260),
    namedSpan("after", 200, 210),
  ] as const;
  const index = intervalIndex(spans);
  const idsOf = (found: readonly NamedSpan[]) => found.map(({ id }) => id);

  it.each([
    ["those that begin in the sections near the window", [two], null, ["first", "second"]],
    ["none where nothing is near", [], null, []],
    ["in the order of the text, whatever came near first", [three, one], null, ["before", "after"]],
    ["the one that one is at, wherever it is", [one], spans[3], ["before", "after"]],
    ["the one that one is at once only", [two], spans[1], ["first", "second"]],
  ] as const)("has %s", (_, near, active, ids) => {
    expect(idsOf(chooseCards(index, near, near[0], active))).toEqual(ids);
  });

  it("are at most 40 around the one that one is at, or else around where one reads", () => {
    const many = [10, 110, 210].flatMap((start) =>
      Array.from({ length: 100 }, (_, at) => namedSpan(`${start} ${String(at).padStart(2, "0")}`, start, start + 5)),
    );
    const crowd = intervalIndex(many);
    const shown = (reading: Section, active: NamedSpan | null) =>
      idsOf(chooseCards(crowd, [one, two, three], reading, active));
    const at = (number: number) => many[number] as NamedSpan;
    expect(shown(one, null)).toEqual(idsOf(many.slice(0, 40)));
    expect(shown(two, null)).toEqual(idsOf(many.slice(80, 120)));
    expect(shown(two, at(150))).toEqual(idsOf(many.slice(130, 170)));
    expect(shown(three, at(299))).toEqual(idsOf(many.slice(260)));
    // It stays, wherever one reads on.
    expect(shown(three, at(20))).toEqual(idsOf([at(20), ...many.slice(180, 220)]));
  });
});
