import { describe, expect, it } from "vitest";
import { faultsOf } from "../testing/faults";
import { AddOccurrenceSchema, ChangeAnnotationSchema, CreateAnnotationSchema } from "./annotation";
import { CreateCommentSchema } from "./comment";
import { CreateResolutionSchema } from "./resolution";

const id = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";
const claim = { text: "300 boats were counted." };

describe("an annotation", () => {
  it.each([
    ["a claim on offsets", { start: 3, end: 8, claim }],
    ["a claim on offsets in code points", { startCodePoint: 3, endCodePoint: 8, claim }],
    ["a claim on a quote", { quote: "300 boats", prefix: "the ", suffix: " that", claim }],
    ["a claim that is there", { quote: "300 boats", claim: { id } }],
    ["a note", { start: 3, end: 8, comment: "Look this up." }],
    ["both", { start: 3, end: 8, claim, comment: "Look this up." }],
  ])("is %s", (_, annotation) => {
    expect(faultsOf(CreateAnnotationSchema, annotation)).toEqual([]);
  });

  it.each([
    ["neither a claim nor a note", { start: 3, end: 8 }, ["claim: required"]],
    ["a claim without words", { start: 3, end: 8, claim: { text: "" } }, ["claim.text: required"]],
    ["a note without words", { start: 3, end: 8, comment: " " }, ["comment: required"]],
    ["on offsets in words", { start: "3", end: "8", claim }, ["start: wrong-type", "end: wrong-type"]],
    ["on an endless end", { start: 3, end: Number.POSITIVE_INFINITY, claim }, ["end: wrong-type"]],
    ["in a version that cannot be", { versionId: "1", quote: "300", claim }, ["versionId: not-uuid"]],
    ["with a misspelt offset", { start: 3, ende: 8, claim }, ["ende: unknown-field"]],
  ])("is not %s", (_, annotation, faults) => {
    expect(faultsOf(CreateAnnotationSchema, annotation)).toEqual(faults);
  });

  it("is changed by one who saw it", () => {
    expect(faultsOf(ChangeAnnotationSchema, { start: 1, end: 2 })).toEqual(["version: required"]);
    expect(faultsOf(ChangeAnnotationSchema, { start: 1, end: 2, version: 1 })).toEqual([]);
  });

  it("asserts one more claim, never none", () => {
    expect(faultsOf(AddOccurrenceSchema, { claim: { id } })).toEqual([]);
    expect(faultsOf(AddOccurrenceSchema, {})).toEqual(["claim: required"]);
  });
});

describe("a comment", () => {
  it("has words, on as many lines as it likes", () => {
    expect(CreateCommentSchema.parse({ text: "Eins\n\nZwei " })).toEqual({ text: "Eins\n\nZwei" });
    expect(faultsOf(CreateCommentSchema, { text: "\n" })).toEqual(["text: required"]);
    expect(faultsOf(CreateCommentSchema, { text: "x".repeat(10_001) })).toEqual(["text: too-long"]);
  });
});

describe("a resolution", () => {
  const decision = { outcome: "side", cause: "other_evidence", verdict: "refuted" };
  const resolution = { layer: "so", ...decision, rationale: "The register has 280.", marks: [id] };

  it("names what it decides, why, and the marks that it weighed", () => {
    expect(CreateResolutionSchema.parse(resolution)).toEqual({ ...resolution, figure: null, question: null });
  });

  it.each([
    ["of an outcome that is none", { outcome: "leave_it" }, ["outcome: one-of"]],
    ["that splits into nothing", { outcome: "split" }, ["split: required"]],
    ["that merges into nothing", { outcome: "merge" }, ["into: required"]],
    ["of a side that is merged as well", { into: id }, ["into: superfluous"]],
    ["that weighs nothing", { marks: [] }, ["marks: too-few"]],
    ["that weighs what is no mark", { marks: [id, "1"] }, ["marks.1: not-uuid"]],
  ])("%s is refused", (_, about, faults) => {
    expect(faultsOf(CreateResolutionSchema, { ...resolution, ...about })).toEqual(faults);
  });
});
