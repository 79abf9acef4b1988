import { describe, expect, it } from "vitest";
import { type JudgementFault, judgementFault, roundState, unjudged } from "./reasons-round";

const [edda, rainer, viola] = (["Edda", "Rainer", "Viola"] as const).map((authorId) => ({
  ...{ id: `of ${authorId}`, authorId },
  verdict: authorId === "Viola" ? ("refuted" as const) : ("confirmed" as const),
}));
if (!edda || !rainer || !viola) throw new Error("There are three.");
const marks = [edda, rainer, viola];

describe("a judgement of reasons", () => {
  const asked = { hasRounds: true, personId: "Edda", markId: viola.id, isConflict: true, marks };

  it.each<[string, Partial<typeof asked>, JudgementFault | null]>([
    ["of who differs stands", {}, null],
    ["where the project has no rounds does not", { hasRounds: false }, "no-reasons-round"],
    ["by who has no mark on the layer does not", { personId: "Mona" }, "not-concerned"],
    ["of one's own reasons does not", { personId: "Viola" }, "not-concerned"],
    ["of who says the same does not", { markId: rainer.id }, "nothing-to-judge"],
    ["of a mark that is no longer current does not", { markId: "earlier" }, "nothing-to-judge"],
    ["where there is no conflict any more does not", { isConflict: false }, "nothing-to-judge"],
  ])("%s", (_, about, fault) => {
    expect(judgementFault({ ...asked, ...about })).toBe(fault);
  });
});

describe("a round", () => {
  const judges = (authorId: string, mark: { id: string }) => ({ authorId, markId: mark.id });

  it("asks each for the reasons of all who differ from her, once", () => {
    expect(unjudged("Viola", marks, [])).toEqual([edda, rainer]);
    expect(unjudged("Viola", marks, [judges("Viola", edda)])).toEqual([rainer]);
    expect(unjudged("Edda", marks, [judges("Viola", viola)])).toEqual([viola]);
    expect(unjudged("Mona", marks, [])).toEqual([]);
  });

  it("is open until all have judged, and then they differ in earnest", () => {
    const most = [judges("Edda", viola), judges("Viola", edda), judges("Viola", rainer)];
    expect(roundState(marks, most)).toBe("open");
    expect(roundState(marks, [...most, judges("Rainer", viola)])).toBe("real_difference");
  });

  it("is open again where somebody marked anew", () => {
    const all = [judges("Edda", viola), judges("Viola", edda)];
    expect(roundState([edda, viola], all)).toBe("real_difference");
    expect(roundState([edda, { ...viola, id: "later" }], all)).toBe("open");
  });
});
