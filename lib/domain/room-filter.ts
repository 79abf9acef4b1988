import type { ClaimState } from "./claim-state";
import type { Room, RoomAnnotation, RoomClaim, RoomPerson } from "./room";
import type { Verdict } from "./verdict";

/** Which annotations one wants to see; what is null does not matter. */
export interface RoomFilter {
  verdict: Verdict | null;
  state: ClaimState | null;
  /** Who annotated, or whose mark is current. */
  personId: string | null;
  claimId: string | null;
}

export const noFilter: RoomFilter = { verdict: null, state: null, personId: null, claimId: null };

export function isFiltering(filter: RoomFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

/** The room with the annotations that a filter lets through. */
export function filterRoom(room: Room, filter: RoomFilter): Room {
  if (!isFiltering(filter)) return room;
  const through = [...room.annotations].filter(([, annotation]) => passes(room, annotation, filter));
  return { ...room, annotations: new Map(through) };
}

/**
 * One and the same claim has to answer to everything that is asked of claims; and a verdict that is asked for with a
 * person has to be hers.
 */
function passes(room: Room, annotation: RoomAnnotation, filter: RoomFilter): boolean {
  const { verdict, state, personId, claimId } = filter;
  const asksForClaims = verdict !== null || state !== null || claimId !== null;
  if (!asksForClaims && annotation.createdBy.id === personId) return true;
  return annotation.claimIds
    .flatMap((id) => room.claims.get(id) ?? [])
    .some(
      (claim) =>
        (claimId === null || claim.id === claimId) &&
        (state === null || claim.state === state) &&
        hasVerdict(claim, verdict, personId, annotation),
    );
}

function hasVerdict(
  claim: RoomClaim,
  verdict: Verdict | null,
  personId: string | null,
  { createdBy }: RoomAnnotation,
): boolean {
  const marks = claim.marks.filter(({ current, author }) => current && (personId === null || author.id === personId));
  if (verdict === null) return personId === null || createdBy.id === personId || marks.some((mark) => mark.verdict);
  return marks.some((mark) => mark.verdict === verdict) || (personId === null && claim.verdict === verdict);
}

/** Everybody whose work is in the room, by name. */
export function peopleIn(room: Room): RoomPerson[] {
  const authors = [...room.claims.values()].flatMap(({ marks }) => marks.filter(({ current }) => current));
  const all = [
    ...[...room.annotations.values()].map(({ createdBy }) => createdBy),
    ...authors.map((mark) => mark.author),
  ];
  return [...new Map(all.map((person) => [person.id, person])).values()].sort((a, b) => a.name.localeCompare(b.name));
}
