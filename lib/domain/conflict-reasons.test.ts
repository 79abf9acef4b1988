import { describe, expect, it } from "vitest";
import type { ResolutionFacts } from "./claim-state";
import { type ConflictReason, conflictReasonsOf, type GroundedMark } from "./conflict-reasons";
import type { Layer, Verdict } from "./verdict";

function mark(authorId: string, verdict: Verdict, about: Partial<GroundedMark> = {}): GroundedMark {
  const layer: Layer = about.layer ?? "so";
  const id = `${authorId} ${layer}`;
  return { id, claimId: "claim", layer, verdict, authorId, outdated: false, ground: null, figure: null, ...about };
}

const [edda, viola] = [mark("Edda", "confirmed"), mark("Viola", "refuted")];
const decided: ResolutionFacts = {
  layer: "so",
  outcome: "side",
  verdict: "refuted",
  markIds: [edda.id, viola.id],
  outdated: false,
  staleBecause: [],
};

describe("why a layer is for a resolver", () => {
  it.each<[string, GroundedMark[], ResolutionFacts[], ConflictReason[]]>([
    ["nothing where nobody has marked it", [], [], []],
    ["nothing where all say the same", [edda, mark("Rainer", "confirmed")], [], []],
    ["the verdicts differ", [edda, viola], [], ["verdict"]],
    [
      "the same verdict on another ground",
      [mark("Edda", "confirmed", { ground: "logic" }), mark("Rainer", "confirmed", { ground: "primary_source" })],
      [],
      ["ground"],
    ],
    ["nothing where one did not name hers", [mark("Edda", "confirmed", { ground: "logic" }), edda], [], []],
    [
      "the same verdict for another figure",
      [mark("Edda", "refuted", { figure: "11 000" }), mark("Rainer", "refuted", { figure: "12 000" })],
      [],
      ["ground"],
    ],
    [
      "nothing where a figure is written otherwise",
      [mark("Edda", "refuted", { figure: "11.000" }), mark("Rainer", "refuted", { figure: "11’000" })],
      [],
      [],
    ],
    [
      "the verdicts alone where these and the grounds differ",
      [mark("Edda", "confirmed", { ground: "logic" }), mark("Viola", "refuted", { ground: "primary_source" })],
      [],
      ["verdict"],
    ],
    ["nothing once it is decided", [edda, viola], [decided], []],
    ["the same again once that went stale", [edda, viola], [{ ...decided, staleBecause: ["evidence"] }], ["verdict"]],
    [
      "nothing while those who differ are asked",
      [edda, viola],
      [{ ...decided, outcome: "send_back", verdict: null }],
      [],
    ],
    [
      "the same again once it is taken back",
      [edda, viola],
      [decided, { ...decided, outcome: "reopen", verdict: null }],
      ["verdict"],
    ],
  ])("%s", (_, marks, resolutions, reasons) => {
    expect(conflictReasonsOf("so", marks, resolutions)).toEqual(reasons);
  });

  it("a rival figure is one beside verdicts that differ, and on what is so alone", () => {
    const said = [edda, viola].map((one) => ({ ...one, layer: "said" as const }));
    expect(conflictReasonsOf("so", [edda, viola], [], { hasRival: true })).toEqual(["verdict", "rival_figure"]);
    expect(conflictReasonsOf("said", said, [], { hasRival: true })).toEqual(["verdict"]);
    expect(conflictReasonsOf("so", [edda], [], { hasRival: true })).toEqual([]);
  });
});

describe("what was said against what is so", () => {
  const saidOf = (authorId: string, verdict: Verdict) => mark(authorId, verdict, { layer: "said" });

  it.each<[string, GroundedMark[], ConflictReason[]]>([
    [
      "one judged of what is so what another judged of what was said",
      [edda, viola, saidOf("Viola", "confirmed")],
      ["verdict", "said_against_so"],
    ],
    [
      "nobody mixed them who judged both",
      [edda, saidOf("Edda", "confirmed"), viola, saidOf("Viola", "confirmed")],
      ["verdict"],
    ],
    ["that it was said and is not so contradicts nobody", [viola, saidOf("Viola", "confirmed")], []],
    [
      "nor where two say both",
      [viola, saidOf("Viola", "confirmed"), mark("Edda", "refuted"), saidOf("Edda", "confirmed")],
      [],
    ],
    [
      "another verdict of what was said is nobody's of what is so",
      [edda, viola, saidOf("Viola", "unproven")],
      ["verdict"],
    ],
  ])("%s", (_, marks, reasons) => {
    expect(conflictReasonsOf("so", marks, [])).toEqual(reasons);
  });

  it("is told of the layer on which they differ", () => {
    expect(conflictReasonsOf("said", [edda, viola, saidOf("Viola", "confirmed")], [])).toEqual([]);
  });
});
