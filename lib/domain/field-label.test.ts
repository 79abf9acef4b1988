import { describe, expect, it } from "vitest";
import { fieldLabel } from "./field-label";

describe("a field is called as in its form", () => {
  it.each([
    ["claim.text", "claimForm.text", null],
    ["text", "claimForm.text", null],
    ["claim", "claimForm.text", null],
    ["claim.id", "claimForm.text", null],
    ["claim.attribution.dateSaid", "claimForm.dateSaid", null],
    ["attribution.source", "claimForm.source", null],
    ["claim.attribution.chain[3]", "claimForm.chain", null],
    ["claim.quantity.upper", "claimForm.upper", null],
    ["claim.question", "claimForm.question", null],
    ["comment", "discussion.comment", null],
    ["rationale", "review.rationale", null],
    ["evidence[0].url", "evidence.url", 1],
    ["evidence[11].published", "evidence.published", 12],
    ["published", "articleForm.published", null],
  ])("%s", (field, label, piece) => {
    expect(fieldLabel(field)).toEqual({ label, piece });
  });

  it.each(["id", "start", "evidence[0].id", "constructor", ""])("but not “%s”", (field) => {
    expect(fieldLabel(field)).toBeNull();
  });
});
