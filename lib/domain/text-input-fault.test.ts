import { describe, expect, it } from "vitest";
import { textInputFault } from "./text-input-fault";

describe("words that have to be given, ten at most", () => {
  it.each([
    ["a word", "Woher?", null],
    ["as many as may be", "1234567890", null],
    ["space around as many as may be", "  1234567890\n", null],
    ["letters that are one when composed", "e\u0301".repeat(10), null],
    ["one too many", "12345678901", { fault: "too-long", length: 11 }],
    ["signs that count for two", "🚢".repeat(6), { fault: "too-long", length: 12 }],
    ["nothing", "", { fault: "missing" }],
    ["spaces and line breaks", " \n\t ", { fault: "missing" }],
    ["what nobody sees", "\u200b\u00ad", { fault: "missing" }],
  ])("%s", (_, typed, fault) => {
    expect(textInputFault(typed, 10)).toEqual(fault);
  });
});
