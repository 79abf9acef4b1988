import type { Room } from "@/lib/domain/room";
import { recoverDraft } from "@/lib/reader/recover-draft";
import type { Refusal } from "@/lib/reader/room/store";
import type { Desk } from "@/lib/reader/use-drafts";
import { joinMarks } from "@/lib/schemas/room-drafts";

interface Place {
  room: Room;
  desk: Desk;
  activate: (annotationId: string, claimId: string) => void;
  go: (offset: number) => void;
  dismiss: (commandId: string) => void;
}

/**
 * Goes on with what the server refused, and with what may have been begun since, and puts the refusal aside.
 *
 * @returns null where it cannot be: its place is gone, or in another article
 */
export function resumeRefused(
  { write, isHere }: Refusal,
  { room, desk, activate, go, dismiss }: Place,
): (() => void) | null {
  const begun = isHere ? recoverDraft(write, room) : null;
  if (!begun) return null;
  if ("mark" in begun) {
    const { claimId, mark } = begun;
    const words = [...room.annotations.values()].find(({ claimIds }) => claimIds.includes(claimId));
    if (!words) return null;
    return () => {
      desk.setMark(claimId, joinMarks(mark, desk.drafts[claimId]));
      activate(words.id, claimId);
      dismiss(write.command.id);
    };
  }
  return () => {
    desk.recover(begun.composing);
    go(begun.composing.span.start);
    dismiss(write.command.id);
  };
}
