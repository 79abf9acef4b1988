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

const work: readonly Ability[] = ["read", "import", "annotate", "mark"];

const abilitiesOfRole: Record<Role, readonly Ability[]> = {
  viewer: ["read"],
  annotator: work,
  reviewer: work,
  resolver: [...work, "resolve"],
  manager: [...work, "resolve", "manage"],
};

/** What one may do something to: a project, or a record in one. */
export const placeKinds = ["project", "article", "annotation", "claim", "comment", "job"] as const;
export type PlaceKind = (typeof placeKinds)[number];

export function canDo(role: Role, ability: Ability): boolean {
  return abilitiesOfRole[role].includes(ability);
}

/** Who manages a project gives roles in it, and none that could do what she cannot. */
export function canGrant(giver: Role, role: Role): boolean {
  return canDo(giver, "manage") && abilitiesOfRole[role].every((ability) => canDo(giver, ability));
}

/** The role's abilities as they travel to the browser with a record. */
export function abilitiesOf(role: Role): readonly Ability[] {
  return abilitiesOfRole[role];
}

/** An annotation, an occurrence or a comment is taken back by who made it, or by a manager. */
export function canTakeBack(role: Role, userId: string, record: { createdById: string }): boolean {
  return canDo(role, "manage") || (canDo(role, "annotate") && record.createdById === userId);
}
