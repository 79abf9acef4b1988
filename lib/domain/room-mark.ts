import { claimProgress } from "./claim-progress";
import {
  claimState,
  claimVerdict,
  currentMarks,
  type LayerState,
  layerState,
  marksNeeded,
  type ResolutionFacts,
} from "./claim-state";
import type { RoomClaim, RoomMark, RoomResolution } from "./room";
import type { Layer } from "./verdict";

/** The claim with one more mark, and the state that follows from it; one that is there already changes nothing. */
export function withMark(claim: RoomClaim, mark: RoomMark, marksRequired: number): RoomClaim {
  if (claim.marks.some(({ id }) => id === mark.id)) return claim;
  const all = [...claim.marks, mark];
  const facts = all.map((one) => ({ ...one, authorId: one.author.id }));
  const current = currentMarks(facts);
  const currentIds = new Set(current.map(({ id }) => id));
  const resolutions = claim.resolutions.map(factsOf);
  const so = layerState("so", current, resolutions, marksRequired);
  const said = layerState("said", current, resolutions, marksRequired);
  const state = claimState(so, said);
  const progress = (layer: Layer, { state: of }: LayerState) => ({
    state: of,
    given: current.filter((one) => one.layer === layer).length,
    needed: marksNeeded(layer, resolutions, marksRequired),
  });
  return {
    ...claim,
    marks: all.map((one) => ({ ...one, current: currentIds.has(one.id) })),
    layers: { so, said },
    state,
    progress: claimProgress(state, progress("so", so), progress("said", said)),
    verdict: claimVerdict(so),
  };
}

/** What made a resolution stale before still does. */
function factsOf({ marks, ...resolution }: RoomResolution): ResolutionFacts {
  return { ...resolution, markIds: marks };
}
