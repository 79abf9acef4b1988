"use client";

import { useCallback, useRef, useState } from "react";
import { useCaret } from "@/lib/reader/use-caret";
import { useRedrawn } from "@/lib/reader/use-redrawn";
import { useSelection } from "@/lib/reader/use-selection";
import type { TextInBlocks } from "./use-view";

/** The article's words on the page: what is selected in them, where the caret is, and what others have made of them. */
export function useWords(inBlocks: TextInBlocks, maySelect: boolean) {
  const text = useRef<HTMLDivElement>(null);
  const { redrawn, redraw, redrawAll } = useRedrawn();
  const [isForeign, setForeign] = useState(false);
  const onForeign = useCallback(
    (isFound: boolean) => {
      redrawAll();
      setForeign(!isFound);
    },
    [redrawAll],
  );
  const { selection, select, clear } = useSelection(text, inBlocks.text, maySelect, onForeign);
  const caret = useCaret(text, inBlocks, select);
  return {
    text,
    selection,
    clear,
    caret,
    redrawn,
    redraw,
    /** Whether words were selected that are not the article's. */
    isForeign,
    forgetForeign: () => setForeign(false),
  };
}

export type Words = ReturnType<typeof useWords>;
