import { describe, expect, it } from "vitest";
import { abilities, abilitiesOf, canDo, canTakeBack, roles } from "./permissions";

describe("who may do what", () => {
  it.each([
    ["viewer", ["read"]],
    ["annotator", ["read", "import", "annotate", "mark"]],
    ["reviewer", ["read", "import", "annotate", "mark"]],
    ["resolver", ["read", "import", "annotate", "mark", "resolve"]],
    ["manager", ["read", "import", "annotate", "mark", "resolve", "manage"]],
  ] as const)("a %s may: %j", (role, may) => {
    expect(abilities.filter((ability) => canDo(role, ability))).toEqual(may);
  });

  it.each(roles)("the abilities that travel with a record are those that the server asks for: %s", (role) => {
    expect(abilitiesOf(role)).toEqual(abilities.filter((ability) => canDo(role, ability)));
  });

  it("everything can be done by somebody", () => {
    expect(abilities.filter((ability) => !roles.some((role) => canDo(role, ability)))).toEqual([]);
  });
});

describe("taking something back", () => {
  const record = { createdById: "Edda" };

  it.each(["annotator", "reviewer", "resolver", "manager"] as const)("a %s takes back what is hers", (role) => {
    expect(canTakeBack(role, "Edda", record)).toBe(true);
  });

  it.each([
    ["viewer", false],
    ["annotator", false],
    ["reviewer", false],
    ["resolver", false],
    ["manager", true],
  ] as const)("what somebody else made, for a %s: %s", (role, may) => {
    expect(canTakeBack(role, "Rainer", record)).toBe(may);
  });

  it("whoever has become a viewer no longer takes back even her own", () => {
    expect(canTakeBack("viewer", "Edda", record)).toBe(false);
  });
});
