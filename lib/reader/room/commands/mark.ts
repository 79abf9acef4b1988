import { keepCall } from "../../../api/kept-call";
import { writtenEvidence } from "../../../domain/evidence";
import { remarksIn } from "../../../domain/mark-remarks";
import { changeClaim } from "../../../domain/room";
import { withMark } from "../../../domain/room-mark";
import type { Command, CommandRule, JudgedAs } from "./command";

/** Says what one makes of a claim; a change of mind is a new mark, and so is taking one back. */
export const mark: CommandRule<Command<"mark">, "createMark"> = {
  apply(room, { id, by, at, kind: _, previous: __, ...said }) {
    const made = { ...said, id, author: by, createdAt: at, current: true, outdated: false };
    return changeClaim(room, said.claimId, (claim) => withMark(claim, made, room.marksRequired));
  },
  undo(command, room, left) {
    const { claimId, claimVersion, layer, by } = command;
    const claim = room.claims.get(claimId);
    if (!claim) return { fault: "gone" };
    if (claim.version !== claimVersion) return { fault: "changed" };
    const latest = claim.marks.findLast((one) => one.layer === layer && one.author.id === by.id);
    // What undid a later mark is a mark as well, and says again what this one did.
    if (latest && latest.id !== command.id && latest.id !== left[layerOf(command)]) return { fault: "changed" };
    const before = command.previous ?? { verdict: null, rationale: "", evidence: [] };
    return { kind: "mark", claimId, claimVersion, layer, ...judgedAs(before), previous: judgedAs(command) };
  },
  leaves: (command) => ({ [layerOf(command)]: command.id }),
  call({ id, claimId, claimVersion, layer, verdict, rationale, evidence, ...said }) {
    const judged = { layer, verdict, rationale, evidence: evidence.map(writtenEvidence), ...remarksIn(said) };
    const body = { id, claimVersion, ...judged };
    return keepCall("createMark", { params: { id: claimId }, body });
  },
  answered: () => null,
  records: ({ claimId }) => [claimId],
  claimId: ({ claimId }) => claimId,
};

function layerOf({ claimId, layer }: Command<"mark">): string {
  return `${claimId} ${layer}`;
}

export function judgedAs({ verdict, rationale, evidence, ...said }: JudgedAs): JudgedAs {
  return { verdict, rationale, evidence, ...remarksIn(said) };
}
