import { expect, it } from "vitest";
import { abilitiesOf, type Role } from "./permissions";
import { type Visibility, visibilityOf } from "./visibility";

const rules = { annotatorsMayMark: true };

it.each<[Role, Visibility]>([
  ["manager", "all"],
  ["resolver", "disputed"],
  ["reviewer", "judged"],
  ["annotator", "judged"],
  ["viewer", "judged"],
])("in a blind project a %s sees of others' marks: %s; in any other all of them", (role, seen) => {
  expect(visibilityOf(true, abilitiesOf(role, rules))).toBe(seen);
  expect(visibilityOf(false, abilitiesOf(role, rules))).toBe("all");
});
