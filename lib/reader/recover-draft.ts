import { writtenEvidence } from "../domain/evidence";
import { remarksIn } from "../domain/mark-remarks";
import type { Room, RoomClaim } from "../domain/room";
import type { ClaimDraft } from "../schemas/claim";
import { claimWords, evidenceWords, lines } from "../schemas/draft";
import { type Composing, isEmptyMark, type MarkInWork } from "../schemas/room-drafts";
import type { RoomWrite } from "./room/write";

/** What a person wrote, as it was before she sent it: a mark on a claim, or what she made of some words. */
export type RecoveredDraft = { claimId: string; mark: MarkInWork } | { composing: Composing };

/** What a write was made from, so that it can be begun again; null where it holds no words, or their place is gone. */
export function recoverDraft({ command }: RoomWrite, room: Room): RecoveredDraft | null {
  switch (command.kind) {
    case "mark": {
      const { claimId, layer, rationale } = command;
      const mark = { layer, rationale, evidence: command.evidence.map(writtenEvidence), ...remarksIn(command) };
      return isEmptyMark(mark) ? null : { claimId, mark };
    }
    case "annotate": {
      const { start, end, comment } = command;
      return composing({ start, end }, null, command.draft ?? null, command.claim === null, comment ?? "");
    }
    case "add-claim": {
      const words = room.annotations.get(command.annotationId);
      return words ? composing(words, words.id, command.draft ?? null, false, "") : null;
    }
    default:
      return null;
  }
}

function composing(
  { start, end }: Composing["span"],
  annotationId: string | null,
  claim: ClaimDraft | null,
  isComment: boolean,
  comment: string,
): RecoveredDraft {
  const choice = isComment ? "comment" : claim ? "new-claim" : "existing-claim";
  return { composing: { choice, span: { start, end }, annotationId, claim, comment } };
}

/** All that a person wrote, line by line, to be shown. */
export function wordsOf({ command }: RoomWrite): string {
  switch (command.kind) {
    case "annotate":
      return lines(command.quote, ...wordsOfClaim(command.draft ?? command.claim), command.comment);
    case "add-claim":
      return lines(...wordsOfClaim(command.draft ?? command.claim));
    case "remove-claim":
      return command.claim.text;
    case "mark":
      return lines(command.rationale, ...command.evidence.map(evidenceWords));
    case "move-annotation":
      return command.to.quote;
    case "delete-annotation":
    case "restore-annotation":
      return command.annotation.quote;
    case "edit-blocks":
      return "";
  }
}

/** Of a claim that is there nothing but its own words: nobody has typed the rest. */
function wordsOfClaim(claim: ClaimDraft | RoomClaim | null): (string | null | undefined)[] {
  return !claim || "state" in claim ? [claim?.text] : claimWords(claim);
}
