"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { KeysContext } from "@/components/ui/keys";
import type { RoomAnnotation } from "@/lib/domain/room";
import { usePainted } from "@/lib/reader/highlight";
import type { UndoFault, Unstamped } from "@/lib/reader/room/commands/command";
import type { RoomSnapshot } from "@/lib/reader/room/store";
import { useDrafts } from "@/lib/reader/use-drafts";
import { useIsDrawn } from "@/lib/reader/use-is-drawn";
import { useKeys } from "@/lib/reader/use-keys";
import { useReadingSettings } from "@/lib/reader/use-reading-settings";
import { useSearch } from "@/lib/reader/use-search";
import { useStable } from "@/lib/reader/use-stable";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { ClaimListItem } from "@/lib/schemas/claim";
import { Composer } from "./composer";
import { Minimap } from "./minimap";
import { RedrawBoundary } from "./redraw-boundary";
import { RoomCards } from "./room-cards";
import { type RoomDialog, RoomDialogs } from "./room-dialogs";
import { RoomHead } from "./room-head";
import { RoomText } from "./room-text";
import { useActive } from "./use-active";
import { useBlockMenu } from "./use-block-menu";
import { type Reader, useCommands } from "./use-commands";
import { useComposer } from "./use-composer";
import { useGoing } from "./use-going";
import { useRoomActs } from "./use-room-acts";
import { useView } from "./use-view";
import { useWords } from "./use-words";

export interface RoomProps {
  article: ArticleRecord;
  /** Where the article stood, and its title, drawn already: they are the same as long as one is here. */
  head: ReactNode;
  snapshot: RoomSnapshot;
  /** Whether all annotations are there; until then the rest comes page by page. */
  isWhole: boolean;
  reader: Reader;
  questions: readonly { id: string; text: string }[];
  claimHref: (claimId: string) => string;
  /** Whatever is done here goes this one way. Returns the command's id, which what it makes has too. */
  onDo: (command: Unstamped) => string;
  /** Undoes or redoes; returns why it cannot be. */
  onUndoRedo: (direction: "undo" | "redo") => UndoFault | null;
  onDismiss: (commandId: string) => void;
  onDiscuss: (annotation: RoomAnnotation) => void;
  onSearch: (q: string) => Promise<readonly ClaimListItem[] | null>;
}

/** The reading room: what stands where, and which key does what. What is done goes from `useCommands` to `onDo`. */
export function Room(props: RoomProps) {
  const { article, snapshot, reader } = props;
  const t = useTranslations("room");
  const root = useRef<HTMLDivElement>(null);
  const isDrawn = useIsDrawn();
  const view = useView(article, snapshot.room);
  const { room, sections, near } = view;
  const desk = useDrafts(reader.id, article);
  const { composing } = desk;
  const commands = useCommands({ article, room, reader, desk }, props.onDo);
  const words = useWords(view.textInBlocks, commands.mayAnnotate && composing === null);
  const { text, selection, caret } = words;
  const active = useActive(view, text);
  const { annotation, claimId, activate, deactivate } = active;
  const { go, goNext } = useGoing({ whole: snapshot.room, view, desk }, words, active);
  const composer = useComposer({ desk, view, words, active, commands, go });
  const search = useSearch(text, { text: article.text, room, sections, near }, ({ annotationId }) => {
    if (annotationId) activate(annotationId);
  });
  const { keys, setKey, reset } = useKeys();
  const { settings, change } = useReadingSettings(root);
  const [open, setOpen] = useState<RoomDialog | null>(null);
  const [isFilterOpen, setFilterOpen] = useState(false);
  const [fault, setFault] = useState<UndoFault | null>(null);
  usePainted(text, "draft", composing?.span);

  const blockMenu = useBlockMenu(text, article.text, {
    here: () => selection?.start ?? caret.at(),
    fallback: annotation?.start ?? null,
    may: commands.mayEditBlocks,
  });
  const changeable = annotation && commands.mayChange(annotation) ? annotation : null;
  // Each other rendering leaves the bar and the strip as they are.
  const acts = useStable({
    undoRedo: (direction: "undo" | "redo") => setFault(props.onUndoRedo(direction)),
    search: search.begin,
    filter: () => setFilterOpen(!isFilterOpen),
    keys: () => setOpen("keys"),
    reading: () => setOpen("reading"),
    go,
  });
  useRoomActs(keys, {
    selection: selection && ((choice) => composer.begin(choice, selection)),
    mark: claimId && commands.mayMark ? (verdict) => commands.markAs(claimId, verdict) : null,
    moveEdge: changeable && ((step) => commands.stepEdge(changeable, step)),
    read: () => caret.begin(annotation?.end),
    step: active.step,
    goNext,
    search: acts.search,
    filter: acts.filter,
    block: blockMenu.open,
    undoRedo: acts.undoRedo,
    help: acts.keys,
    escape: () => {
      if (selection) words.clear();
      else if (caret.isOn) caret.end();
      else deactivate();
    },
  });

  return (
    <KeysContext value={keys}>
      <div ref={root} className="room-grid mx-auto grid justify-center gap-x-12 px-4 pt-10 pb-40 sm:px-8">
        <div className="room-column min-w-0">
          <RoomHead
            {...{ snapshot, isWhole: props.isWhole, isDrawn, view, isFilterOpen, search, fault, desk, active, acts }}
            isForeign={words.isForeign}
            onClose={() => {
              setFault(null);
              words.forgetForeign();
            }}
            onDismiss={props.onDismiss}
          />
          {props.head}
          <RoomText
            {...{ article, isDrawn, view, words, active, commands, blockMenu }}
            changeable={composing ? null : changeable}
            onBegin={composer.begin}
          />
        </div>
        <aside aria-label={t("cards")} translate="no" className="notranslate">
          <RedrawBoundary fallback={<p role="alert">{t("pageChanged")}</p>}>
            {/* What is being made has the focus, and keys are typed into it. */}
            {(isDrawn || composing) && (
              <RoomCards
                article={text}
                {...{ view, active, commands, drafts: desk.drafts, readerId: reader.id }}
                composer={
                  composing && {
                    start: composing.span.start,
                    content: (
                      <Composer
                        composing={composing}
                        words={article.text.slice(composing.span.start, composing.span.end)}
                        questions={props.questions}
                        onSearch={props.onSearch}
                        onType={(typed) => desk.compose({ ...composing, ...typed })}
                        onDone={composer.finish}
                        onCancel={desk.putAside}
                      />
                    ),
                  }
                }
                acts={{
                  claimHref: props.claimHref,
                  activate,
                  deactivate,
                  compose: (choice, annotation) => composer.begin(choice, annotation, annotation.id),
                  draft: desk.setMark,
                  mark: commands.mark,
                  discuss: props.onDiscuss,
                  delete: (annotation) => {
                    deactivate();
                    commands.delete(annotation);
                  },
                }}
              />
            )}
          </RedrawBoundary>
        </aside>
      </div>
      {isDrawn && (
        <Minimap text={article.text} blocks={snapshot.room.blocks} room={snapshot.room} article={text} onGo={acts.go} />
      )}
      <RoomDialogs
        open={open}
        onOpen={setOpen}
        keys={{ keys, onChange: setKey, onReset: reset }}
        reading={{ settings, onChange: change }}
      />
    </KeysContext>
  );
}
