import { expect, it } from "vitest";
import { ownVerdicts } from "./own-verdicts";
import type { Layer, Verdict } from "./verdict";

function mark(author: string, layer: Layer, verdict: Verdict | null, current = true) {
  return { author: { id: author }, layer, verdict, current };
}

it.each([
  ["nobody has marked", [], {}],
  ["only others have", [mark("Rainer", "so", "refuted")], {}],
  ["she has", [mark("Edda", "so", "confirmed")], { so: "confirmed" }],
  ["others have too", [mark("Rainer", "so", "refuted"), mark("Edda", "so", "unproven")], { so: "unproven" }],
  [
    "she judged both layers",
    [mark("Edda", "so", "disputed"), mark("Edda", "said", "confirmed")],
    { so: "disputed", said: "confirmed" },
  ],
  ["she changed her mind", [mark("Edda", "so", "confirmed", false), mark("Edda", "so", "refuted")], { so: "refuted" }],
  ["she took it back", [mark("Edda", "so", "confirmed", false), mark("Edda", "so", null, false)], {}],
  [
    "she took back one layer of two",
    [mark("Edda", "so", "confirmed", false), mark("Edda", "said", "confirmed"), mark("Edda", "so", null, false)],
    { said: "confirmed" },
  ],
])("somebody's own verdicts where %s", (_, marks, own) => {
  expect(ownVerdicts(marks, "Edda")).toEqual(own);
});
