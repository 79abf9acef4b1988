import { type LayerState, type MarkFacts, needsResolver } from "./claim-state";
import type { Ability } from "./permissions";
import type { Layer } from "./verdict";

/** Why a resolution is refused, or null where nothing stands against it. */
export type ResolutionFault = "nothing-to-resolve" | "marks-changed" | "resolver-is-party";

/**
 * A resolution settles a layer that is in conflict, or whose earlier resolution went stale; it weighs all current marks
 * there, no fewer and no others; and who resolves is not one of those who differ, unless the project allows it.
 */
export function resolutionFault(asked: {
  layer: Layer;
  weighed: readonly string[];
  resolverId: string;
  state: LayerState;
  /** The claim's current marks, on all layers. */
  current: readonly MarkFacts[];
  resolverMayBeParty: boolean;
}): ResolutionFault | null {
  if (!needsResolver(asked.state.state)) return "nothing-to-resolve";
  const marks = asked.current.filter((mark) => mark.layer === asked.layer);
  const weighed = new Set(asked.weighed);
  if (marks.length !== weighed.size || marks.some((mark) => !weighed.has(mark.id))) return "marks-changed";
  const authorIds = marks.map(({ authorId }) => authorId);
  return isBarredAsParty(asked.resolverId, authorIds, asked) ? "resolver-is-party" : null;
}

/** Whether somebody may not settle a conflict because she is one of those who differ. */
function isBarredAsParty(
  resolverId: string,
  authorIds: readonly string[],
  { resolverMayBeParty }: { resolverMayBeParty: boolean },
): boolean {
  return authorIds.includes(resolverId) && !resolverMayBeParty;
}

/** What keeps somebody from settling a conflict: her role, or that she is one of those who differ. */
export type ResolverBar = "role" | "party";

/** @param authorIds of the current marks that differ */
export function resolverBar(
  resolverId: string,
  abilities: readonly Ability[],
  authorIds: readonly string[],
  rules: { resolverMayBeParty: boolean },
): ResolverBar | null {
  if (!abilities.includes("resolve")) return "role";
  return isBarredAsParty(resolverId, authorIds, rules) ? "party" : null;
}
