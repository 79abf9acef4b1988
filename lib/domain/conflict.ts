import { type LayerState, type MarkFacts, needsResolver } from "./claim-state";
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
  const isParty = marks.some((mark) => mark.authorId === asked.resolverId);
  return isParty && !asked.resolverMayBeParty ? "resolver-is-party" : null;
}
