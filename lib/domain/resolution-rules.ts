import { type LayerState, type MarkFacts, needsResolver } from "./claim-state";
import type { ConflictReason } from "./conflict-reasons";
import type { Ability } from "./permissions";
import type { ResolutionOutcome } from "./resolution-outcome";
import type { Layer } from "./verdict";

/** Why a resolution is refused, or null where nothing stands against it. */
export type ResolutionFault = "nothing-to-resolve" | "marks-changed" | "resolver-is-party";

/** Whether a layer is for a resolver: its marks differ, or say the same on other grounds, or its resolution went stale. */
export function isResolvable({ state }: LayerState, because: readonly ConflictReason[]): boolean {
  return needsResolver(state) || because.length > 0;
}

/**
 * A resolution settles a layer that is for a resolver, or takes back what was settled; it weighs all current marks there,
 * no fewer and no others; and who resolves is not one of those who differ, unless the project allows it.
 */
export function resolutionFault(asked: {
  layer: Layer;
  weighed: readonly string[];
  resolverId: string;
  outcome: ResolutionOutcome;
  state: LayerState;
  because: readonly ConflictReason[];
  /** The claim's current marks, on all layers. */
  current: readonly MarkFacts[];
  resolverMayBeParty: boolean;
}): ResolutionFault | null {
  const isOpen = isResolvable(asked.state, asked.because);
  if (asked.outcome === "reopen" ? asked.state.state !== "resolved" : !isOpen) return "nothing-to-resolve";
  const marks = asked.current.filter((mark) => mark.layer === asked.layer);
  const weighed = new Set(asked.weighed);
  if (marks.length !== weighed.size || marks.some((mark) => !weighed.has(mark.id))) return "marks-changed";
  const authorIds = marks.map(({ authorId }) => authorId);
  return isBarredAsParty(asked.resolverId, authorIds, asked) ? "resolver-is-party" : null;
}

/** What a project says of who resolves. */
export interface ResolverRules {
  resolverMayBeParty: boolean;
}

/** Whether somebody may not settle a conflict because she is one of those who differ. */
function isBarredAsParty(
  resolverId: string,
  authorIds: readonly string[],
  { resolverMayBeParty }: ResolverRules,
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
  rules: ResolverRules,
): ResolverBar | null {
  if (!abilities.includes("resolve")) return "role";
  return isBarredAsParty(resolverId, authorIds, rules) ? "party" : null;
}
