"use client";

import type { KeyboardEvent } from "react";
import type { RoomAnnotation } from "@/lib/domain/room";
import type { Span } from "@/lib/domain/span";
import { keyOf } from "@/lib/reader/key-event";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { SelectionChoice } from "@/lib/schemas/room-drafts";
import { ArticlePane } from "./article-pane";
import { BlockMenu } from "./block-menu";
import { EdgeHandles } from "./edge-handles";
import { SelectionToolbar } from "./selection-toolbar";
import type { Active } from "./use-active";
import type { useBlockMenu } from "./use-block-menu";
import type { Commands } from "./use-commands";
import type { View } from "./use-view";
import type { Words } from "./use-words";

/** The article's text, with what stands at its words for a time: the toolbar of a selection, the handles of an annotation. */
export function RoomText({
  article,
  isDrawn,
  view,
  words,
  active,
  commands,
  blockMenu,
  changeable,
  onBegin,
}: {
  article: ArticleRecord;
  /** Whether the words are: a block's menu may follow. */
  isDrawn: boolean;
  view: View;
  words: Words;
  active: Active;
  commands: Commands;
  blockMenu: ReturnType<typeof useBlockMenu>;
  /** The annotation whose ends can be moved. */
  changeable: RoomAnnotation | null;
  /** Begins to make something of words. */
  onBegin: (choice: SelectionChoice, span: Span) => void;
}) {
  const { text, selection, caret } = words;

  /** Enter claims what is selected, or the word that the caret is at. */
  function onKeyDown(event: KeyboardEvent) {
    const isClaiming = keyOf(event) === "Enter" && event.target === text.current && commands.mayAnnotate;
    if (!isClaiming) return caret.onKeyDown(event);
    const span = selection ?? caret.wordAtCaret();
    if (!span) return;
    event.preventDefault();
    // One that is held down would go on from the claim it sends to the next.
    if (!event.repeat) onBegin("new-claim", span);
  }

  const { sections, index, near, observe } = view;
  return (
    <ArticlePane
      pane={text}
      {...{ article, sections, index, near, observe }}
      redrawn={words.redrawn}
      onForeign={words.redraw}
      claims={view.room.claims}
      activeId={active.annotation?.id ?? null}
      onActivate={active.activate}
      onDeactivate={active.deactivate}
      onKeyDown={onKeyDown}
    >
      {selection && (
        <SelectionToolbar
          at={selection.at}
          onChoose={(choice) => onBegin(choice, selection)}
          onBlock={blockMenu.open}
        />
      )}
      {(isDrawn || blockMenu.opened) && (
        <BlockMenu {...blockMenu} article={text} reading={view.textInBlocks} onEdit={commands.editBlocks} />
      )}
      {changeable && !selection && (
        <EdgeHandles
          article={text}
          text={article.text}
          span={changeable}
          onMove={(to) => commands.move(changeable, to)}
          onStep={(step) => commands.stepEdge(changeable, step)}
        />
      )}
    </ArticlePane>
  );
}
