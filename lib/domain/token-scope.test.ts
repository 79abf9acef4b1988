import fc from "fast-check";
import { expect, it } from "vitest";
import { abilities, abilitiesOf, roles } from "./permissions";
import { abilitiesWithin, isBeyondProjects, tokenScopes, wholeScopes } from "./token-scope";

const role = fc.constantFrom(...roles);
const scopes = fc.subarray([...tokenScopes]);
const rules = fc.record({ annotatorsMayMark: fc.boolean() });

it("a token may what both its owner's role and its scopes allow, and nothing else", () => {
  fc.assert(
    fc.property(role, rules, scopes, (role, rules, scopes) => {
      const may = abilitiesOf(role, rules);
      const within = abilitiesWithin(may, { scopes, projectIds: null });
      for (const ability of abilities) {
        expect(within.includes(ability)).toBe(may.includes(ability) && scopes.includes(ability));
      }
    }),
  );
});

it("a session may all that the role allows", () => {
  expect(abilitiesWithin(["read", "import"], null)).toEqual(["read", "import"]);
});

it.each([
  [["mark"], ["read", "mark"]],
  [
    ["manage", "annotate"],
    ["read", "annotate", "manage"],
  ],
  [["account"], ["account"]],
  [
    ["administer", "import"],
    ["read", "import", "administer"],
  ],
  [[], []],
] as const)("%s is kept as %s", (chosen, kept) => {
  expect(wholeScopes(chosen)).toEqual(kept);
});

it("account and administer belong to no project", () => {
  expect(tokenScopes.filter(isBeyondProjects)).toEqual(["account", "administer"]);
});
