import type { ClaimState } from "./claim-state";
import type { Ability } from "./permissions";

/**
 * Whose marks somebody sees in a project, beside her own: everybody's (`all`); those on a layer of a claim whose words she
 * has judged herself (`judged`); those as well on what is disputed, or was settled (`disputed`).
 */
export const visibilities = ["all", "disputed", "judged"] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * Where a project is blind, nobody learns what others say before she has said it herself. Who manages the project is not
 * among those who judge. Who settles what reviewers differ about has to see it, and nothing before they differ.
 */
export function visibilityOf(isBlind: boolean, may: readonly Ability[]): Visibility {
  if (!isBlind || may.includes("manage")) return "all";
  return may.includes("resolve") ? "disputed" : "judged";
}

/**
 * Whether somebody does not see whose marks are whose, her own beside, until a claim is decided: who settles what others
 * differ about, where the project has her do so blind. Who manages the project knows who works in it and on what.
 */
export function isBlindToNames(resolverBlind: boolean, may: readonly Ability[]): boolean {
  return resolverBlind && may.includes("resolve") && !may.includes("manage");
}

/**
 * Whether a project's reports say who marked and decided. Where resolvers are not to know whose marks they settle, no report
 * tells them.
 */
export function reportsNamePeople(project: { reportNames: boolean; resolverBlind: boolean }): boolean {
  return project.reportNames && !project.resolverBlind;
}

/** The letter of a side, from 1: A, B … Z, and then by number. */
export function sideLetter(number: number): string {
  return number <= 26 ? String.fromCharCode(64 + number) : String(number);
}

/** The states of a layer that are for a resolver to see. */
export const disputedStates = ["conflict", "stale", "resolved"] as const satisfies readonly ClaimState[];
