"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { KeysContext } from "@/components/ui/keys";
import { type MinimapKind, nextPiece, piecesToDo } from "@/lib/domain/minimap";
import { ownVerdicts, saysNothingNew } from "@/lib/domain/own-verdicts";
import { paintedSpan } from "@/lib/domain/painted-span";
import type { Ability } from "@/lib/domain/permissions";
import type { RoomAnnotation, RoomPerson } from "@/lib/domain/room";
import type { Span } from "@/lib/domain/span";
import { layersOf, type Verdict } from "@/lib/domain/verdict";
import { type EdgeStep, moveEdge } from "@/lib/domain/word";
import { usePainted } from "@/lib/reader/highlight";
import { keyOf } from "@/lib/reader/key-event";
import type { UndoFault, Unstamped } from "@/lib/reader/room/commands/command";
import { type ChosenClaim, commandsIn } from "@/lib/reader/room/commands/make";
import type { RoomSnapshot } from "@/lib/reader/room/store";
import { showSpan } from "@/lib/reader/scroll";
import { useCaret } from "@/lib/reader/use-caret";
import { useDrafts } from "@/lib/reader/use-drafts";
import { useKeys } from "@/lib/reader/use-keys";
import { useReadingSettings } from "@/lib/reader/use-reading-settings";
import { useRedrawn } from "@/lib/reader/use-redrawn";
import { useSearch } from "@/lib/reader/use-search";
import { useSelection } from "@/lib/reader/use-selection";
import { useStable } from "@/lib/reader/use-stable";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { Draft } from "@/lib/schemas/draft";
import type { MarkDraft } from "@/lib/schemas/mark";
import { emptyMark, markOf, type SelectionChoice } from "@/lib/schemas/room-drafts";
import { ArticleHead } from "./article-head";
import { ArticlePane } from "./article-pane";
import { Composer } from "./composer";
import { EdgeHandles } from "./edge-handles";
import { FilterBar } from "./filter-bar";
import { Minimap } from "./minimap";
import { RedrawBoundary } from "./redraw-boundary";
import { retryRejected } from "./retry-rejected";
import { RoomBar } from "./room-bar";
import { RoomCards } from "./room-cards";
import { type RoomDialog, RoomDialogs } from "./room-dialogs";
import { RoomNotices } from "./room-notices";
import { SearchBar } from "./search-bar";
import { SelectionToolbar } from "./selection-toolbar";
import { useActive } from "./use-active";
import { useRoomActs } from "./use-room-acts";
import { useView } from "./use-view";

export interface RoomProps {
  article: ArticleRecord;
  snapshot: RoomSnapshot;
  /** Whether all annotations are there; until then the rest comes page by page. */
  isWhole: boolean;
  reader: RoomPerson & { abilities: readonly Ability[]; manages: boolean };
  questions: readonly { id: string; text: string }[];
  claimHref: (claimId: string) => string;
  /** Whatever is done here goes this one way. Returns the command's id, which what it makes has too. */
  onDo: (command: Unstamped) => string;
  /** Undoes or redoes; returns why it cannot be. */
  onUndoRedo: (direction: "undo" | "redo") => UndoFault | null;
  onDismiss: (commandId: string) => void;
  onSearch: (q: string) => Promise<readonly ClaimListItem[] | null>;
}

export function Room(props: RoomProps) {
  const { article, snapshot, reader } = props;
  const t = useTranslations("room");
  const commands = useMemo(() => commandsIn(article.text, reader), [article.text, reader]);
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const view = useView(article, snapshot.room);
  const { room, inOrder, index, sections, near, observe } = view;
  const { composing, drafts, compose, setMark, ...desk } = useDrafts(reader.id, article);
  const mayAnnotate = reader.abilities.includes("annotate");
  const mayMark = reader.abilities.includes("mark");
  const { redrawn, redraw, redrawAll } = useRedrawn();
  const [isForeign, setForeign] = useState(false);
  const onForeign = useCallback(
    (isFound: boolean) => {
      redrawAll();
      setForeign(!isFound);
    },
    [redrawAll],
  );
  const { selection, select, clear } = useSelection(text, article.text, mayAnnotate && composing === null, onForeign);
  const caret = useCaret(text, article, select);
  const { keys, setKey, reset } = useKeys();
  const { settings, change } = useReadingSettings(root);
  const [open, setOpen] = useState<RoomDialog | null>(null);
  const [isFilterOpen, setFilterOpen] = useState(false);
  const [fault, setFault] = useState<UndoFault | null>(null);
  const { active, activate, deactivate, step } = useActive(inOrder, text);
  const search = useSearch(text, { text: article.text, room, sections, near }, ({ annotationId }) => {
    if (annotationId) activate(annotationId);
  });

  const activeAnnotation = (active && room.annotations.get(active.annotationId)) ?? null;
  const activeSpan = activeAnnotation && paintedSpan(activeAnnotation, room.claims);
  const activeClaimId = active?.claimId ?? activeAnnotation?.claimIds[0] ?? null;
  usePainted(text, `active-${activeSpan?.paint ?? "note"}`, activeSpan);
  usePainted(text, "draft", composing?.span);

  const begin = (choice: SelectionChoice, { start, end }: Span, annotationId: string | null = null) => {
    desk.begin({ choice, span: { start, end }, annotationId });
    // The card will stand beside the first of the words.
    acts.go(start);
    if (annotationId) return;
    deactivate();
    clear();
  };
  const finish = (claim: ChosenClaim | null, comment: string | null) => {
    if (!composing) return;
    const { annotationId, span } = composing;
    if (annotationId && claim) props.onDo(commands.addClaim(annotationId, claim));
    const id = annotationId ?? props.onDo(commands.annotate(span, claim, comment));
    view.show(id);
    activate(id);
    compose(null);
    // Whoever came by key reads on where she was.
    if (caret.isOn) caret.begin();
  };

  const mark = (claimId: string, made: MarkDraft) => {
    const claim = room.claims.get(claimId);
    if (!claim || saysNothingNew(ownVerdicts(claim.marks, reader.id), made)) return;
    props.onDo(commands.mark(claim, made));
    setMark(claimId, { ...emptyMark, layer: made.layer });
  };
  const markActive = (verdict: Verdict) => {
    const claim = activeClaimId === null ? undefined : room.claims.get(activeClaimId);
    if (claim) mark(claim.id, markOf(drafts[claim.id] ?? emptyMark, layersOf(claim), verdict));
  };
  const mayChange = (annotation: RoomAnnotation) =>
    mayAnnotate && (reader.manages || annotation.createdBy.id === reader.id);
  const changeable = activeAnnotation && mayChange(activeAnnotation) ? activeAnnotation : null;
  const stepEdge = (step: EdgeStep) => {
    const moved = changeable && moveEdge(article.text, changeable, step);
    if (changeable && moved) props.onDo(commands.moveAnnotation(changeable, moved));
  };
  // Each other rendering leaves the bar and the strip as they are.
  const acts = useStable({
    undoRedo: (direction: "undo" | "redo") => setFault(props.onUndoRedo(direction)),
    search: search.begin,
    filter: () => setFilterOpen(!isFilterOpen),
    keys: () => setOpen("keys"),
    reading: () => setOpen("reading"),
    go: (offset: number) => showSpan(text.current, { start: offset, end: offset + 1 }),
  });
  const goNext = (kind: MinimapKind) => {
    const piece = nextPiece(piecesToDo(article.blocks, snapshot.room), kind, caret.at ?? activeAnnotation?.start ?? -1);
    if (!piece) return;
    const there = index.overlapping(piece).find(({ start, end }) => start === piece.start && end === piece.end);
    if (there) activate(there.id);
    caret.begin(piece.start);
  };

  useRoomActs(keys, {
    selection: selection && ((choice) => begin(choice, selection)),
    mark: activeClaimId && mayMark ? markActive : null,
    moveEdge: changeable && stepEdge,
    read: () => caret.begin(activeAnnotation?.end),
    step,
    goNext,
    search: acts.search,
    filter: acts.filter,
    undoRedo: acts.undoRedo,
    help: acts.keys,
    escape: () => {
      if (selection) clear();
      else if (caret.isOn) caret.end();
      else deactivate();
    },
  });

  const { asked } = desk;
  const goTo = useEffectEvent((draft: Draft) => {
    desk.answered();
    if (draft.kind === "annotation") return acts.go(draft.content.span.start);
    const words = inOrder.find(({ claimIds }) => claimIds.includes(draft.of));
    if (words) activate(words.id, draft.of);
  });
  useEffect(() => {
    if (asked) goTo(asked);
  }, [asked]);

  /** Enter claims what is selected, or the word that the caret is at. */
  function onKeyInText(event: KeyboardEvent) {
    if (keyOf(event) !== "Enter" || event.target !== text.current || !mayAnnotate) return caret.onKeyDown(event);
    const span = selection ?? caret.wordAtCaret();
    if (!span) return;
    event.preventDefault();
    // One that is held down would go on from the claim it sends to the next.
    if (!event.repeat) begin("new-claim", span);
  }

  const composer = composing && {
    start: composing.span.start,
    content: (
      <Composer
        composing={composing}
        words={article.text.slice(composing.span.start, composing.span.end)}
        questions={props.questions}
        onSearch={props.onSearch}
        onType={(typed) => compose({ ...composing, ...typed })}
        onDone={finish}
        onCancel={desk.putAside}
      />
    ),
  };

  return (
    <KeysContext value={keys}>
      <div ref={root} className="room-grid mx-auto grid justify-center gap-x-12 px-4 pt-10 pb-40 sm:px-8">
        <div className="room-column min-w-0">
          <RoomBar
            coverage={props.isWhole ? view.coverage : null}
            snapshot={snapshot}
            isFiltering={room !== snapshot.room}
            acts={acts}
          />
          {isFilterOpen && (
            <FilterBar
              {...{ filter: view.filter, claims: view.claims, onChange: view.setFilter }}
              room={snapshot.room}
              shown={room.annotations.size}
            />
          )}
          <RoomNotices
            notice={isForeign ? t("wordsChanged") : fault && t(`undoFault.${fault}`)}
            refusals={snapshot.refusals}
            onRetry={(refusal) =>
              retryRejected(refusal, {
                ...{ room: snapshot.room, drafts, recover: desk.recover, setMark, activate },
                go: acts.go,
                dismiss: props.onDismiss,
              })
            }
            onClose={() => {
              setFault(null);
              setForeign(false);
            }}
            onDismiss={props.onDismiss}
          />
          {search.query !== null && (
            <SearchBar
              field={search.field}
              query={search.query}
              hits={search.hits}
              at={search.at}
              onSeek={search.seek}
              onStep={search.step}
            />
          )}
          <ArticleHead article={article} />
          <ArticlePane
            pane={text}
            {...{ article, sections, index, near, redrawn, observe }}
            onForeign={redraw}
            claims={room.claims}
            activeId={activeAnnotation?.id ?? null}
            onActivate={activate}
            onDeactivate={deactivate}
            onKeyDown={onKeyInText}
          >
            {selection && <SelectionToolbar at={selection.at} onChoose={(choice) => begin(choice, selection)} />}
            {changeable && !selection && !composing && (
              <EdgeHandles
                article={text}
                text={article.text}
                span={changeable}
                onMove={(to) => props.onDo(commands.moveAnnotation(changeable, to))}
                onStep={stepEdge}
              />
            )}
          </ArticlePane>
        </div>
        <aside aria-label={t("cards")} translate="no" className="notranslate">
          <RedrawBoundary fallback={<p role="alert">{t("pageChanged")}</p>}>
            <RoomCards
              article={text}
              {...{ view, activeAnnotation, activeClaimId, composer, drafts, mayAnnotate, mayMark, mayChange }}
              readerId={reader.id}
              acts={{
                claimHref: props.claimHref,
                activate,
                deactivate,
                compose: (choice, annotation) => begin(choice, annotation, annotation.id),
                draft: setMark,
                mark,
                delete: (annotation) => {
                  deactivate();
                  props.onDo(commands.deleteAnnotation(annotation));
                },
              }}
            />
          </RedrawBoundary>
        </aside>
      </div>
      <Minimap text={article.text} blocks={article.blocks} room={snapshot.room} article={text} onGo={acts.go} />
      <RoomDialogs
        open={open}
        onOpen={setOpen}
        keys={{ keys, onChange: setKey, onReset: reset }}
        reading={{ settings, onChange: change }}
      />
    </KeysContext>
  );
}
