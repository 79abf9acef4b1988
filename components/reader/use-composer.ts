import type { Span } from "@/lib/domain/span";
import type { ChosenClaim } from "@/lib/reader/room/commands/make";
import type { Desk } from "@/lib/reader/use-drafts";
import type { SelectionChoice } from "@/lib/schemas/room-drafts";
import type { Active } from "./use-active";
import type { Commands } from "./use-commands";
import type { View } from "./use-view";
import type { Words } from "./use-words";

/** From words to the card in which something is made of them, and from there to a command. */
export function useComposer({
  desk,
  view,
  words,
  active,
  commands,
  go,
}: {
  desk: Desk;
  view: View;
  words: Words;
  active: Active;
  commands: Commands;
  go: (offset: number) => void;
}) {
  return {
    /** @param annotationId the annotation about whose words one more thing is said */
    begin(choice: SelectionChoice, { start, end }: Span, annotationId: string | null = null): void {
      desk.begin({ choice, span: { start, end }, annotationId });
      // The card will stand beside the first of the words.
      go(start);
      if (annotationId) return;
      active.deactivate();
      words.clear();
    },
    finish(claim: ChosenClaim | null, comment: string | null): void {
      if (!desk.composing) return;
      const id = commands.make(desk.composing, claim, comment);
      view.show(id);
      active.activate(id);
      desk.compose(null);
      // Whoever came by key reads on where she was.
      if (words.caret.isOn) words.caret.begin();
    },
  };
}
