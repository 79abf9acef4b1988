import { describe, expect, it } from "vitest";
import { abilities, abilitiesOf, canDelete, canDo, canGrant, canManage, roles } from "./permissions";

const strict = { annotatorsMayMark: false };

describe("who may do what", () => {
  it.each([
    ["viewer", ["read"]],
    ["annotator", ["read", "import", "annotate"]],
    ["reviewer", ["read", "import", "annotate", "mark"]],
    ["resolver", ["read", "import", "annotate", "mark", "resolve"]],
    ["manager", ["read", "import", "annotate", "mark", "resolve", "manage"]],
  ] as const)("a %s may: %j", (role, may) => {
    expect(abilities.filter((ability) => canDo(role, ability, strict))).toEqual(may);
    expect(canManage(role)).toBe(may.includes("manage" as never));
  });

  it("an annotator marks where the project lets annotators mark, and gains nothing else; nobody else gains anything", () => {
    const lenient = { annotatorsMayMark: true };
    expect(abilities.filter((ability) => canDo("annotator", ability, lenient))).toEqual([
      "read",
      "import",
      "annotate",
      "mark",
    ]);
    for (const role of roles.filter((one) => one !== "annotator")) {
      expect(abilitiesOf(role, lenient)).toEqual(abilitiesOf(role, strict));
    }
  });

  it.each(roles)("the abilities that travel to pages are those that the server asks for: %s", (role) => {
    expect(abilitiesOf(role, strict)).toEqual(abilities.filter((ability) => canDo(role, ability, strict)));
  });

  it("who manages gives every role, and nobody else any", () => {
    for (const giver of roles) {
      expect(roles.filter((role) => canGrant(giver, role))).toEqual(giver === "manager" ? [...roles] : []);
    }
  });

  it("everything can be done by somebody", () => {
    expect(abilities.filter((ability) => !roles.some((role) => canDo(role, ability, strict)))).toEqual([]);
  });
});

describe("taking something back", () => {
  const record = { createdById: "Edda" };

  it.each(["annotator", "reviewer", "resolver", "manager"] as const)("a %s takes back what is hers", (role) => {
    expect(canDelete(abilitiesOf(role, strict), "Edda", record)).toBe(true);
  });

  it.each([
    ["viewer", false],
    ["annotator", false],
    ["reviewer", false],
    ["resolver", false],
    ["manager", true],
  ] as const)("what somebody else made, for a %s: %s", (role, may) => {
    expect(canDelete(abilitiesOf(role, strict), "Rainer", record)).toBe(may);
  });

  it("whoever has become a viewer no longer takes back even her own", () => {
    expect(canDelete(abilitiesOf("viewer", strict), "Edda", record)).toBe(false);
  });
});
