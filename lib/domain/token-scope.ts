import { type Ability, abilities } from "./permissions";

/**
 * What a token may be used for: each ability in projects; `account`, what belongs to its owner alone and to no project;
 * `administer`, the accounts of the instance, where its owner administers it.
 */
export const tokenScopes = [...abilities, "account", "administer"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** How far a token reaches. Nobody's reach is wider than what its owner may. */
export interface TokenReach {
  readonly scopes: readonly TokenScope[];
  /** Null: all projects of its owner, also later ones. */
  readonly projectIds: readonly string[] | null;
}

/** What of a role's abilities is left within a reach; null is a session's, which has no bounds. */
export function abilitiesWithin(may: readonly Ability[], reach: TokenReach | null): readonly Ability[] {
  return reach ? may.filter((ability) => reach.scopes.includes(ability)) : may;
}

/** What somebody chose, with `read` where it is of use only to who reads: what one writes in a project one also reads. */
export function wholeScopes(chosen: readonly TokenScope[]): TokenScope[] {
  const inProjects = chosen.some((scope) => isAbility(scope));
  return tokenScopes.filter((scope) => chosen.includes(scope) || (scope === "read" && inProjects));
}

/** A token for some projects alone does nothing that belongs to none. */
export function isBeyondProjects(scope: TokenScope): boolean {
  return !isAbility(scope);
}

function isAbility(scope: TokenScope): scope is Ability {
  return (abilities as readonly string[]).includes(scope);
}
