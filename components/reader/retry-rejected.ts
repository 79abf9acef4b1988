import type { Room } from "@/lib/domain/room";
import { recoverDraft } from "@/lib/reader/recover-draft";
import type { Refusal } from "@/lib/reader/room/store";
import { type Composing, joinMarks, type MarkDrafts, type MarkInWork } from "@/lib/schemas/room-drafts";

interface Desk {
  room: Room;
  drafts: MarkDrafts;
  recover: (composing: Composing) => void;
  setMark: (claimId: string, mark: MarkInWork) => void;
  activate: (annotationId: string, claimId: string) => void;
  go: (offset: number) => void;
  dismiss: (commandId: string) => void;
}

/**
 * Begins again what the server refused, with what may have been begun since, and puts the refusal aside.
 *
 * @returns null where it cannot be: its place is gone, or in another article
 */
export function retryRejected({ write, isHere }: Refusal, desk: Desk): (() => void) | null {
  const begun = isHere ? recoverDraft(write, desk.room) : null;
  if (!begun) return null;
  if ("mark" in begun) {
    const { claimId, mark } = begun;
    const words = [...desk.room.annotations.values()].find(({ claimIds }) => claimIds.includes(claimId));
    if (!words) return null;
    return () => {
      desk.setMark(claimId, joinMarks(mark, desk.drafts[claimId]));
      desk.activate(words.id, claimId);
      desk.dismiss(write.command.id);
    };
  }
  return () => {
    desk.recover(begun.composing);
    desk.go(begun.composing.span.start);
    desk.dismiss(write.command.id);
  };
}
