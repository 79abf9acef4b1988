"use client";

import { useCallback, useEffect, useEffectEvent } from "react";
import { type MinimapKind, nextPiece, piecesToDo } from "@/lib/domain/minimap";
import type { Room } from "@/lib/domain/room";
import { showSpan } from "@/lib/reader/scroll";
import type { Desk } from "@/lib/reader/use-drafts";
import type { Draft } from "@/lib/schemas/draft";
import type { Active } from "./use-active";
import type { View } from "./use-view";
import type { Words } from "./use-words";

/** Goes to a place, to the next piece that is to be done, and to the words of a draft that one has asked for. */
export function useGoing(
  { whole, view, desk }: { whole: Room; view: View; desk: Desk },
  { text, caret }: Words,
  { annotation, activate }: Active,
) {
  const go = useCallback((offset: number) => showSpan(text.current, { start: offset, end: offset + 1 }), [text]);

  const goTo = useEffectEvent((draft: Draft) => {
    desk.answered();
    if (draft.kind === "annotation") return go(draft.content.span.start);
    const words = view.index.inOrder.find(({ claimIds }) => claimIds.includes(draft.of));
    if (words) activate(words.id, draft.of);
  });
  const { asked } = desk;
  useEffect(() => {
    if (asked) goTo(asked);
  }, [asked]);

  return {
    /** The same at every rendering. */
    go,
    goNext(kind: MinimapKind): void {
      const piece = nextPiece(piecesToDo(whole.blocks, whole), kind, caret.at() ?? annotation?.start ?? -1);
      if (!piece) return;
      const { start, end } = piece;
      const there = view.index.overlapping(piece).find((one) => one.start === start && one.end === end);
      if (there) activate(there.id);
      caret.begin(start);
    },
  };
}
