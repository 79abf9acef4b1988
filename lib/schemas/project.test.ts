import { describe, expect, it } from "vitest";
import { faultsOf } from "../testing/faults";
import { PageQuerySchema } from "./list";
import { ChangeProjectSchema, CreateProjectSchema } from "./project";

describe("a project", () => {
  it("needs no more than a name", () => {
    expect(CreateProjectSchema.parse({ name: " Figures " })).toEqual({ name: "Figures" });
  });

  it.each([1, 2, 9])("may ask for %d marks", (marksRequired) => {
    expect(faultsOf(CreateProjectSchema, { name: "Figures", marksRequired })).toEqual([]);
  });

  it.each([
    [0, "too-small"],
    [10, "too-big"],
    [1.5, "wrong-type"],
    ["2", "wrong-type"],
  ])("may not ask for %o marks", (marksRequired, fault) => {
    expect(faultsOf(CreateProjectSchema, { name: "Figures", marksRequired })).toEqual([`marksRequired: ${fault}`]);
  });

  it.each([
    ["without a name", { name: "" }, ["name: required"]],
    ["with a name that fills the page", { name: "x".repeat(201) }, ["name: too-long"]],
    [
      "whose resolver may be a party before anybody manages it",
      { name: "F", resolverMayBeParty: true },
      ["resolverMayBeParty: unknown-field"],
    ],
  ])("%s is refused", (_, project, faults) => {
    expect(faultsOf(CreateProjectSchema, project)).toEqual(faults);
  });

  it("is changed by one who saw it, and its guidelines may be emptied", () => {
    expect(ChangeProjectSchema.parse({ version: 1, guidelines: "" })).toEqual({ version: 1, guidelines: "" });
    expect(faultsOf(ChangeProjectSchema, { guidelines: "" })).toEqual(["version: required"]);
  });
});

describe("a page of a list", () => {
  it.each([
    [{}, {}],
    [{ limit: "50" }, { limit: 50 }],
    [
      { limit: 1000, cursor: "abc" },
      { limit: 1000, cursor: "abc" },
    ],
  ])("is asked for by %j", (query, page) => {
    expect(PageQuerySchema.parse(query)).toEqual(page);
  });

  it.each(["0", "-1", "1001", "1.5", "many", ""])("has not %j items", (limit) => {
    expect(faultsOf(PageQuerySchema, { limit })).toHaveLength(1);
  });
});
