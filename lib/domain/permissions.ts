export const roles = ["manager", "annotator", "reviewer", "resolver", "viewer"] as const;
export type Role = (typeof roles)[number];

/** What one may do in a project. */
export const abilities = [
  /** See everything in the project, and export it. */
  "read",
  /** Import articles and correct what is said about them. */
  "import",
  /** Make annotations and claims, and comment. */
  "annotate",
  /** Give a verdict. */
  "mark",
  "resolve",
  /** Settings, members, and taking back what others made. */
  "manage",
] as const;
export type Ability = (typeof abilities)[number];

/** Who may do what, in every project. Comments are made by whoever annotates. */
const abilitiesOfRole: Record<Role, readonly Ability[]> = {
  viewer: ["read"],
  annotator: ["read", "import", "annotate"],
  reviewer: ["read", "import", "annotate", "mark"],
  resolver: ["read", "import", "annotate", "mark", "resolve"],
  manager: ["read", "import", "annotate", "mark", "resolve", "manage"],
};

/** What a project's settings add to that. */
export interface RoleRules {
  /** Whether those who annotate give verdicts as well. */
  annotatorsMayMark: boolean;
}

/** What one may do something to: a project, or a record in one. */
export const placeKinds = [
  "project",
  "article",
  "annotation",
  "claim",
  "comment",
  "resolution",
  "job",
  "report",
  "webhook",
] as const;
export type PlaceKind = (typeof placeKinds)[number];

export function canDo(role: Role, ability: Ability, rules: RoleRules): boolean {
  return abilitiesOf(role, rules).includes(ability);
}

/** Who manages a project does so under any of its settings. */
export function canManage(role: Role): boolean {
  return abilitiesOfRole[role].includes("manage");
}

/** Who manages a project gives roles in it, and none that could do what she cannot. */
export function canGrant(giver: Role, role: Role): boolean {
  return canManage(giver) && abilitiesOfRole[role].every((ability) => abilitiesOfRole[giver].includes(ability));
}

/** The role's abilities in a project, as they travel to its pages. */
export function abilitiesOf(role: Role, rules: RoleRules): readonly Ability[] {
  const may = abilitiesOfRole[role];
  return role === "annotator" && rules.annotatorsMayMark ? [...may, "mark"] : may;
}

/** An annotation, an occurrence, a claim or a comment is deleted, and brought back, by who made it, or by a manager. */
export function canDelete(abilities: readonly Ability[], userId: string, record: { createdById: string }): boolean {
  return abilities.includes("manage") || (abilities.includes("annotate") && record.createdById === userId);
}
