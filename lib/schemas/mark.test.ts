import { describe, expect, it } from "vitest";
import { stances } from "../domain/evidence";
import { layers, verdicts } from "../domain/verdict";
import { faultsOf } from "../testing/faults";
import { CreateMarkSchema } from "./mark";

const mark = { layer: "so", verdict: "confirmed" };
const withEvidence = (...evidence: object[]) => ({
  ...mark,
  evidence: evidence.map((one) => ({ stance: "supports", ...one })),
});

describe("a mark", () => {
  it.each(verdicts.flatMap((verdict) => layers.map((layer) => ({ verdict, layer }))))(
    "says $verdict on $layer",
    (given) => {
      expect(CreateMarkSchema.parse(given)).toEqual(given);
    },
  );

  it("withdraws an earlier one where it has no verdict", () => {
    expect(CreateMarkSchema.parse({ layer: "said", verdict: null })).toEqual({ layer: "said", verdict: null });
  });

  it.each([
    ["without a verdict at all", { layer: "so" }, ["verdict: one-of"]],
    ["with another verdict", { layer: "so", verdict: "true" }, ["verdict: one-of"]],
    ["without a layer", { verdict: "confirmed" }, ["layer: one-of"]],
    ["on another layer", { layer: "meant", verdict: "confirmed" }, ["layer: one-of"]],
    ["in another's name", { ...mark, authorId: "Edda" }, ["authorId: unknown-field"]],
    ["of a version that no claim has", { ...mark, claimVersion: 0 }, ["claimVersion: too-small"]],
    ["with an id that is none", { ...mark, id: "1" }, ["id: not-uuid"]],
    ["with a rationale that nobody reads", { ...mark, rationale: "x".repeat(10_001) }, ["rationale: too-long"]],
  ])("%s is refused", (_, given, faults) => {
    expect(faultsOf(CreateMarkSchema, given)).toEqual(faults);
  });
});

describe("evidence", () => {
  const nothing = {
    url: null,
    archivedUrl: null,
    quote: null,
    publisher: null,
    published: null,
    accessed: null,
    origin: null,
  };

  it.each([
    ["an address", { url: "https://example.org/report" }],
    ["words that were printed", { quote: "It was so." }],
    ["who said it", { publisher: "The Gazette" }],
    [
      "everything",
      {
        url: "https://example.org/report",
        archivedUrl: "https://web.archive.org/web/2025/https://example.org/report",
        quote: "It was so.",
        publisher: "The Gazette",
        published: "2025-05",
        accessed: "2025-08-27",
        origin: "The service",
      },
    ],
  ])("is %s", (_, given) => {
    expect(CreateMarkSchema.parse(withEvidence(given)).evidence).toEqual([
      { ...nothing, stance: "supports", ...given },
    ]);
  });

  it.each(stances)("takes a side: %s", (stance) => {
    expect(CreateMarkSchema.parse(withEvidence({ publisher: "The Gazette", stance })).evidence).toMatchObject([
      { stance },
    ]);
  });

  it.each([
    ["nothing", {}, ["evidence.0.url: evidence-empty"]],
    ["words that are only space", { quote: " ", publisher: "" }, ["evidence.0.url: evidence-empty"]],
    ["only when it was read", { accessed: "2025-08-27" }, ["evidence.0.url: evidence-empty"]],
    ["an address that runs a program", { url: "javascript:alert(1)" }, ["evidence.0.url: not-address"]],
    [
      "an archived one that does",
      { publisher: "P", archivedUrl: "data:text/html,x" },
      ["evidence.0.archivedUrl: not-address"],
    ],
    ["published on no day", { publisher: "P", published: "2025-02-29" }, ["evidence.0.published: not-edtf"]],
    ["read on no day", { publisher: "P", accessed: "gestern" }, ["evidence.0.accessed: not-edtf"]],
    ["on another side", { publisher: "P", stance: "likes" }, ["evidence.0.stance: one-of"]],
    ["on no side", { publisher: "P", stance: undefined }, ["evidence.0.stance: one-of"]],
  ])("is not %s", (_, given, faults) => {
    expect(faultsOf(CreateMarkSchema, withEvidence(given))).toEqual(faults);
  });

  it("the piece that is wrong is named among several", () => {
    const pieces = withEvidence({ publisher: "P" }, {}, { url: "ftp://example.org" });
    expect(faultsOf(CreateMarkSchema, pieces)).toEqual([
      "evidence.1.url: evidence-empty",
      "evidence.2.url: not-address",
    ]);
  });

  it("there are at most 50 pieces of it", () => {
    const piece = { publisher: "P" };
    expect(faultsOf(CreateMarkSchema, withEvidence(...Array(50).fill(piece)))).toEqual([]);
    expect(faultsOf(CreateMarkSchema, withEvidence(...Array(51).fill(piece)))).toEqual(["evidence: too-many"]);
  });
});
