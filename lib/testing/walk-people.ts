import type { Role } from "../domain/permissions";

/** Everybody that a route can meet. The stranger has no session, the outsider only a project of her own. */
export const everybody = ["stranger", "outsider", "viewer", "editor", "reviewer", "resolver", "manager"] as const;
export type Who = (typeof everybody)[number];

/** What the members of the project are in it. */
export const roleOf = {
  viewer: "viewer",
  editor: "annotator",
  reviewer: "reviewer",
  resolver: "resolver",
  manager: "manager",
} as const satisfies Partial<Record<Who, Role>>;

export const members = Object.keys(roleOf) as (keyof typeof roleOf)[];
export const accounts: Who[] = ["outsider", ...members];
