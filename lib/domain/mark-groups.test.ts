import { expect, it } from "vitest";
import { markGroups } from "./mark-groups";
import type { Layer, Verdict } from "./verdict";

function mark(
  author: string,
  verdict: Verdict | null,
  about: { layer?: Layer; current?: boolean; outdated?: boolean } = {},
) {
  return { layer: "so" as Layer, verdict, author: { id: author }, current: false, outdated: false, ...about };
}

it("tells the marks that count from those that judged other words, and from those that others took the place of", () => {
  const replaced = mark("Edda", "confirmed", { outdated: true });
  const current = mark("Edda", "refuted", { current: true });
  const outdated = mark("Rainer", "confirmed", { outdated: true });
  const withdrawn = mark("Viola", null, { outdated: true });
  const said = mark("Edda", "confirmed", { layer: "said", outdated: true });
  expect(markGroups([replaced, outdated, said, withdrawn, current])).toEqual({
    current: [current],
    outdated: [outdated, said],
    earlier: [replaced, withdrawn],
  });
});
