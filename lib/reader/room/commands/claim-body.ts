import type { RoomClaim } from "../../../domain/room";
import type { ClaimDraft } from "../../../schemas/claim";

/** What is sent of the claim that words are to assert: all of a new one, of one that is there its id; null for none. */
export function claimBody<Claim extends RoomClaim | null>({
  claim,
  draft,
}: {
  claim: Claim;
  draft?: ClaimDraft | null;
}) {
  return claim && { ...draft, id: claim.id };
}
