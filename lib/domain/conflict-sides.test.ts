import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSamePiece, sidesOf } from "./conflict-sides";
import type { Evidence } from "./evidence";
import { grounds } from "./mark-remarks";
import { type Verdict, verdicts } from "./verdict";

const piece = (url: string | null, about: Partial<Evidence> = {}): Evidence => ({ stance: "supports", url, ...about });
const mark = (id: string, verdict: Verdict, ...evidence: Evidence[]) => ({
  ...{ id, verdict, evidence, ground: null, figure: null },
});
const [report, speech, table] = ["report", "speech", "table"].map((name) => piece(`https://a.example/${name}`));
if (!report || !speech || !table) throw new Error("There are three pieces.");

describe("one piece of evidence is another", () => {
  it.each<[string, Evidence, Evidence, boolean]>([
    ["at the same address", report, { ...report, stance: "contradicts", quote: "Other words." }, true],
    [
      "at an address that is the other's archive",
      piece("https://b.example"),
      piece(null, { archivedUrl: "https://b.example" }),
      true,
    ],
    ["not at another address, whatever it says", { ...report, quote: "Yes." }, { ...speech, quote: "Yes." }, false],
    [
      "in the same words by the same publisher",
      piece(null, { quote: "Yes, he said." }),
      piece(null, { quote: "yes,  he said." }),
      true,
    ],
    [
      "not by another publisher",
      piece(null, { quote: "Yes.", publisher: "A" }),
      piece(null, { quote: "Yes.", publisher: "B" }),
      false,
    ],
  ])("%s", (_, one, other, same) => {
    expect(isSamePiece(one, other)).toBe(same);
    expect(isSamePiece(other, one)).toBe(same);
  });
});

describe("the sides of a conflict", () => {
  it("are those of one verdict each, with what the others have not seen; what several have stands once", () => {
    const one = mark("1", "confirmed", report, speech);
    const two = mark("2", "refuted", { ...report, stance: "contradicts" }, table);
    const three = mark("3", "confirmed", speech);
    expect(sidesOf([one, two, three])).toEqual({
      sides: [
        { marks: [one, three], own: [speech] },
        { marks: [two], own: [table] },
      ],
      common: [report],
    });
  });

  it("are those of one ground or figure each where all say the same", () => {
    const one = { ...mark("1", "refuted"), figure: "11 000" };
    const two = { ...mark("2", "refuted"), figure: "12 000" };
    const three = { ...mark("3", "refuted"), figure: "11.000" };
    expect(sidesOf([one, two, three]).sides.map(({ marks }) => marks)).toEqual([[one, three], [two]]);
  });

  it("lose no mark and no piece of evidence", () => {
    const pieces = [report, speech, table];
    const anyMarks = fc.array(
      fc.record({
        verdict: fc.constantFrom(...verdicts.slice(0, 3)),
        ground: fc.option(fc.constantFrom(...grounds)),
        figure: fc.constant(null),
        evidence: fc.subarray(pieces),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const { sides, common } = sidesOf(marks);
        expect(new Set(sides.flatMap((side) => side.marks))).toEqual(new Set(marks));
        const shown = [...common, ...sides.flatMap(({ own }) => own)];
        expect(shown.length).toBe(new Set(shown).size);
        expect(new Set(shown)).toEqual(new Set(marks.flatMap(({ evidence }) => evidence)));
      }),
    );
  });
});
