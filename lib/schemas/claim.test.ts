import { describe, expect, it } from "vitest";
import { approximators, quantityKinds } from "../domain/quantity";
import { faultsOf } from "../testing/faults";
import { ChangeClaimSchema, ClaimChoiceSchema, ClaimQuerySchema, CreateClaimSchema, newClaimOf } from "./claim";

const id = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";
const text = "300 boats were counted.";
const withQuantity = (quantity: object) => ({ text, quantity: { raw: "rund 300", ...quantity } });
const withAttribution = (attribution: object) => ({ text, attribution: { source: "The service", ...attribution } });

describe("a quantity", () => {
  it.each<[string, object]>([
    ["is its words alone", {}],
    ["has a value", { value: 300 }],
    ["has the value nought", { value: 0 }],
    ["has a value below nought", { value: -2.5 }],
    ["has bounds", { lower: 300, upper: 400 }],
    ["has bounds that are the same", { lower: 300, upper: 300 }],
    ["has one bound", { lower: 300 }],
    ["has the other bound", { upper: 300 }],
    ["has numbers that are left empty", { value: null, lower: null, upper: null }],
    ...approximators.map(
      (approximator) => [`is said to be ${approximator}`, { approximator }] satisfies [string, object],
    ),
    ...quantityKinds.map((kind) => [`is a ${kind}`, { kind }] satisfies [string, object]),
  ])("%s", (_, quantity) => {
    expect(CreateClaimSchema.parse(withQuantity(quantity)).quantity).toMatchObject({ raw: "rund 300", ...quantity });
  });

  it.each([
    ["without words", { raw: " " }, ["quantity.raw: required"]],
    ["from more to less", { lower: 400, upper: 300 }, ["quantity.upper: interval-reversed"]],
    ["with a value in words", { value: "300" }, ["quantity.value: wrong-type"]],
    ["with a value that is no number", { value: Number.NaN }, ["quantity.value: wrong-type"]],
    ["without end", { upper: Number.POSITIVE_INFINITY }, ["quantity.upper: wrong-type"]],
    ["of another kind", { kind: "rate" }, ["quantity.kind: one-of"]],
    ["approximately so", { approximator: "roughly" }, ["quantity.approximator: one-of"]],
  ])("%s is refused", (_, quantity, faults) => {
    expect(faultsOf(CreateClaimSchema, withQuantity(quantity))).toEqual(faults);
  });
});

describe("an attribution", () => {
  it("has a source, and what the article says of how and when it was said", () => {
    const said = { cue: "laut", form: "indirect", dateSaid: "2025-05", chain: ["The committee", "The agency"] };
    expect(CreateClaimSchema.parse(withAttribution(said)).attribution).toEqual({ source: "The service", ...said });
  });

  it.each([
    ["to nobody", { source: "" }, ["attribution.source: required"]],
    ["on no day", { dateSaid: "im Mai" }, ["attribution.dateSaid: not-edtf"]],
    ["in another form", { form: "sung" }, ["attribution.form: one-of"]],
    ["through somebody without a name", { chain: ["The agency", " "] }, ["attribution.chain.1: required"]],
    [
      "through more hands than anybody follows",
      { chain: Array(21).fill("An agency") },
      ["attribution.chain: too-many"],
    ],
  ])("%s is refused", (_, attribution, faults) => {
    expect(faultsOf(CreateClaimSchema, withAttribution(attribution))).toEqual(faults);
  });
});

describe("which claim a span asserts", () => {
  it.each([
    ["a new one", { text }, { text, question: null }],
    ["a new one with an id of the client's", { id, text }, { id, text, question: null }],
    ["one that is there", { id }, null],
    [
      "one that is there, with everything else left empty",
      { id, attribution: null, quantity: null, question: "" },
      null,
    ],
  ])("%s", (_, given, claim) => {
    expect(newClaimOf(ClaimChoiceSchema.parse(given))).toEqual(claim);
  });

  it.each([
    ["none", {}, ["text: required"]],
    ["one with no words", { text: " " }, ["text: required"]],
    ["one that is there with a question of its own", { id, question: "How many?" }, ["text: required"]],
    ["one that is there with a figure of its own", { id, quantity: { raw: "300" } }, ["text: required"]],
    ["one that is there with a source of its own", { id, attribution: { source: "The service" } }, ["text: required"]],
    ["one with a state, which is derived", { text, state: "agreed" }, ["state: unknown-field"]],
  ])("not %s", (_, choice, faults) => {
    expect(faultsOf(ClaimChoiceSchema, choice)).toEqual(faults);
  });
});

describe("a change to a claim", () => {
  it("takes its question, figure or source away where it says null, and leaves alone what it does not name", () => {
    const change = { version: 3, quantity: null, attribution: null, question: null };
    expect(ChangeClaimSchema.parse(change)).toEqual(change);
    expect(ChangeClaimSchema.parse({ version: 3, text })).toEqual({ version: 3, text });
  });

  it.each([
    ["of a version that nobody saw", { text }, ["version: required"]],
    ["to no words", { version: 1, text: "" }, ["text: required"]],
    ["of its verdict, which marks make", { version: 1, verdict: "confirmed" }, ["verdict: unknown-field"]],
  ])("%s is refused", (_, change, faults) => {
    expect(faultsOf(ChangeClaimSchema, change)).toEqual(faults);
  });
});

describe("asking for claims", () => {
  it.each([
    {},
    { q: "boats" },
    { state: "stale" },
    { verdict: "refuted" },
    { question: id, article: id, unmarked: "mine" },
  ])("by %j", (query) => {
    expect(ClaimQuerySchema.parse(query)).toEqual(query);
  });

  it.each([
    [{ state: "new" }, ["state: one-of"]],
    [{ verdict: "true" }, ["verdict: one-of"]],
    [{ article: "1" }, ["article: not-uuid"]],
    [{ unmarked: "all" }, ["unmarked: one-of"]],
  ])("not by %j", (query, faults) => {
    expect(faultsOf(ClaimQuerySchema, query)).toEqual(faults);
  });
});
