import { describe, expect, it } from "vitest";
import { faultsOf } from "../testing/faults";
import { CreateTokenSchema } from "./token";

const asked = { name: "Export", scopes: ["read"] };
const project = "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b";

describe("how long a token lasts", () => {
  it.each([undefined, null, 1, 3650])("%o days", (days) => {
    expect(faultsOf(CreateTokenSchema, { ...asked, days })).toEqual([]);
  });

  it.each([
    [0, "too-small"],
    [-1, "too-small"],
    [3651, "too-big"],
    [1.5, "wrong-type"],
    ["30", "wrong-type"],
  ])("not %o days", (days, fault) => {
    expect(faultsOf(CreateTokenSchema, { ...asked, days })).toEqual([`days: ${fault}`]);
  });
});

it("lasts ninety days where nobody says otherwise, and for ever only where somebody does", () => {
  expect(CreateTokenSchema.parse(asked).days).toBe(90);
  expect(CreateTokenSchema.parse({ ...asked, days: null }).days).toBeNull();
});

it("has a scope, and reads where it does anything in projects", () => {
  expect(faultsOf(CreateTokenSchema, { ...asked, scopes: [] })).toEqual(["scopes: too-few"]);
  expect(faultsOf(CreateTokenSchema, { ...asked, scopes: ["write"] })).toEqual(["scopes.0: one-of"]);
  expect(CreateTokenSchema.parse({ ...asked, scopes: ["mark"] }).scopes).toEqual(["read", "mark"]);
});

it("for some projects alone does nothing that belongs to none", () => {
  const projects = [project];
  expect(faultsOf(CreateTokenSchema, { ...asked, projects })).toEqual([]);
  expect(faultsOf(CreateTokenSchema, { ...asked, projects: [] })).toEqual(["projects: too-few"]);
  for (const scope of ["account", "administer"]) {
    expect(faultsOf(CreateTokenSchema, { ...asked, scopes: ["read", scope], projects })).toEqual([
      "scopes: beyond-projects",
    ]);
  }
});
