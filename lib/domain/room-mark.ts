import { claimState, claimVerdict, currentMarks, layerState, type ResolutionFacts } from "./claim-state";
import type { RoomClaim, RoomMark, RoomResolution } from "./room";

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
  return {
    ...claim,
    marks: all.map((one) => ({ ...one, current: currentIds.has(one.id) })),
    layers: { so, said },
    state: claimState(so, said),
    verdict: claimVerdict(so, said),
  };
}

/** What made a resolution stale before still does. */
function factsOf({ marks, ...resolution }: RoomResolution): ResolutionFacts {
  return { ...resolution, markIds: marks };
}
