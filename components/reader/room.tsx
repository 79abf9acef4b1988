"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { emptyMark, type MarkInWork } from "@/components/review/mark-composer";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { KeysContext } from "@/components/ui/keys";
import { coverageOf } from "@/lib/domain/coverage";
import { intervalIndex } from "@/lib/domain/interval-index";
import { cardSpans, nextOverlapping, overlapOf, paintedSpans } from "@/lib/domain/painted-span";
import type { Ability } from "@/lib/domain/permissions";
import { assertedClaims, type RoomAnnotation, type RoomClaim, type RoomPerson } from "@/lib/domain/room";
import { type RoomAction, roomActions } from "@/lib/domain/room-keys";
import { sectionsOf } from "@/lib/domain/section";
import type { Span } from "@/lib/domain/span";
import type { UndoFault } from "@/lib/domain/undo";
import { type Verdict, verdicts } from "@/lib/domain/verdict";
import { moveEdge } from "@/lib/domain/word";
import { paintSpan, spanTop, usePainted } from "@/lib/reader/highlight";
import type { RoomSnapshot } from "@/lib/reader/room-store";
import type { ChosenClaim } from "@/lib/reader/room-writes";
import { useCaret } from "@/lib/reader/use-caret";
import { useKeys } from "@/lib/reader/use-keys";
import { useNear } from "@/lib/reader/use-near";
import { useReadingSettings } from "@/lib/reader/use-reading-settings";
import { useSelection } from "@/lib/reader/use-selection";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { MarkDraft } from "@/lib/schemas/mark";
import { ArticleHead } from "./article-head";
import { ArticlePane } from "./article-pane";
import { CardMargin, type MarginCard } from "./card-margin";
import { Composer, type Composing } from "./composer";
import { KeysDialog } from "./keys-dialog";
import { ReadingDialog } from "./reading-dialog";
import { RefusalList } from "./refusal-list";
import { RoomBar } from "./room-bar";
import { RoomCard } from "./room-card";
import { type SelectionChoice, selectionChoices } from "./selection-toolbar";
import { useActive } from "./use-active";
import { useRoomKeys } from "./use-room-keys";

export interface RoomProps {
  article: ArticleRecord;
  snapshot: RoomSnapshot;
  reader: RoomPerson & { abilities: readonly Ability[]; manages: boolean };
  questions: readonly { id: string; text: string }[];
  claimHref: (claimId: string) => string;
  /** Returns the new annotation's id. */
  onAnnotate: (span: Span, claim: ChosenClaim | null, comment: string | null) => string;
  onAddClaim: (annotationId: string, claim: ChosenClaim) => void;
  onMark: (claim: RoomClaim, mark: MarkDraft) => void;
  onMove: (annotation: RoomAnnotation, to: Span) => void;
  onDelete: (annotation: RoomAnnotation) => void;
  /** Undoes or redoes; returns why it cannot be. */
  onTurn: (direction: "undo" | "redo") => UndoFault | null;
  onDismiss: (commandId: string) => void;
  onSearch: (q: string) => Promise<readonly ClaimListItem[] | null>;
}

const composerId = "composer";

export function Room(props: RoomProps) {
  const { article, snapshot, reader, onAnnotate, onAddClaim } = props;
  const { room } = snapshot;
  const t = useTranslations("room");
  const root = useRef<HTMLDivElement>(null);
  const text = useRef<HTMLDivElement>(null);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, MarkInWork>>(new Map());
  const mayAnnotate = reader.abilities.includes("annotate");
  const mayMark = reader.abilities.includes("mark");
  const { selection, select, clear } = useSelection(text, article.text, mayAnnotate && composing === null);
  const caret = useCaret(text, article, select);
  const { keys, setKey, reset } = useKeys();
  const [keysOpen, setKeysOpen] = useState(false);
  const { settings, change } = useReadingSettings(root);
  const [readingOpen, setReadingOpen] = useState(false);
  const [fault, setFault] = useState<UndoFault | null>(null);
  const spans = useMemo(() => paintedSpans(room), [room]);
  const index = useMemo(() => intervalIndex(spans), [spans]);
  const sections = useMemo(() => sectionsOf(article.text, article.blocks, article.language), [article]);
  const { near, observe } = useNear();
  const coverage = useMemo(() => coverageOf(assertedClaims(room)), [room]);

  const { active, activate, deactivate, step } = useActive(spans, text);
  const activeSpan = (active && spans.find(({ id }) => id === active.annotationId)) ?? null;
  usePainted(text, `active-${activeSpan?.paint ?? "note"}`, activeSpan);
  usePainted(text, "draft", composing?.span);

  const compose = (choice: SelectionChoice, { start, end }: Span) => {
    setComposing({ choice, span: { start, end }, annotationId: null });
    deactivate();
    clear();
  };
  const choose = (choice: SelectionChoice) => {
    if (selection) compose(choice, selection);
  };

  const finish = (claim: ChosenClaim | null, comment: string | null) => {
    if (!composing) return;
    const { annotationId, span } = composing;
    if (annotationId && claim) onAddClaim(annotationId, claim);
    activate(annotationId ?? onAnnotate(span, claim, comment));
    setComposing(null);
    // Whoever came by key reads on where she was.
    if (caret.isOn) caret.begin();
  };

  const draftOf = (claimId: string) => drafts.get(claimId) ?? emptyMark;
  const setDraft = (claimId: string, draft: MarkInWork) => setDrafts(new Map(drafts).set(claimId, draft));
  const mark = (claimId: string, made: MarkDraft) => {
    const claim = room.claims.get(claimId);
    if (!claim) return;
    props.onMark(claim, made);
    setDraft(claimId, { ...emptyMark, layer: made.layer });
  };

  const activeAnnotation = active ? room.annotations.get(active.annotationId) : undefined;
  const activeClaimId = active?.claimId ?? activeAnnotation?.claimIds[0] ?? null;
  const markActive = (verdict: Verdict) => {
    if (activeClaimId) mark(activeClaimId, { ...draftOf(activeClaimId), verdict });
  };
  const mayChange = (annotation: RoomAnnotation) =>
    mayAnnotate && (reader.manages || annotation.createdBy.id === reader.id);
  const moveEnd = (edge: "start" | "end", direction: 1 | -1) => {
    if (!activeAnnotation || !mayChange(activeAnnotation)) return;
    const moved = moveEdge(article.text, activeAnnotation, edge, direction);
    if (moved) props.onMove(activeAnnotation, moved);
  };
  const turn = (direction: "undo" | "redo") => setFault(props.onTurn(direction));

  const acts: Partial<Record<RoomAction, () => void>> = {
    ...(selection && Object.fromEntries(selectionChoices.map((choice) => [choice, () => choose(choice)]))),
    ...(activeClaimId &&
      mayMark &&
      Object.fromEntries(verdicts.map((verdict) => [verdict, () => markActive(verdict)]))),
    ...(activeAnnotation && {
      "start-earlier": () => moveEnd("start", -1),
      "start-later": () => moveEnd("start", 1),
      "end-earlier": () => moveEnd("end", -1),
      "end-later": () => moveEnd("end", 1),
    }),
    read: () => caret.begin(activeAnnotation?.end),
    next: () => step(1),
    previous: () => step(-1),
    undo: () => turn("undo"),
    redo: () => turn("redo"),
    help: () => setKeysOpen(true),
  };
  useRoomKeys({
    ...Object.fromEntries(roomActions.map((action) => [keys[action], acts[action]])),
    "Mod+z": acts.undo,
    "Mod+Z": acts.redo,
    "Mod+y": acts.redo,
    Escape: () => {
      if (selection) clear();
      else if (caret.isOn) caret.end();
      else deactivate();
    },
  });

  /** Enter claims what is selected, or the word that the caret is at. */
  function onKeyInText(event: KeyboardEvent) {
    if (event.key === "Enter" && event.target === text.current && mayAnnotate) {
      const span = selection ?? caret.wordAtCaret();
      if (!span) return;
      event.preventDefault();
      compose("new-claim", span);
    } else caret.onKeyDown(event);
  }

  const composer = composing && (
    <Composer
      composing={composing}
      words={article.text.slice(composing.span.start, composing.span.end)}
      questions={props.questions}
      onSearch={props.onSearch}
      onDone={finish}
      onCancel={() => setComposing(null)}
    />
  );

  const shown = useMemo(() => cardSpans(index, sections, near, activeSpan), [index, sections, near, activeSpan]);
  const cards: MarginCard[] = shown.map((span) => {
    const annotation = room.annotations.get(span.id) as RoomAnnotation;
    const isActive = active?.annotationId === span.id;
    return {
      id: span.id,
      start: span.start,
      content: (
        <RoomCard
          annotation={annotation}
          claims={annotation.claimIds.flatMap((id) => room.claims.get(id) ?? [])}
          active={isActive}
          activeClaimId={isActive ? activeClaimId : null}
          overlap={isActive ? overlapOf(span, index) : null}
          readerId={reader.id}
          mayAnnotate={mayAnnotate}
          mayMark={mayMark}
          mayDelete={mayChange(annotation)}
          claimHref={props.claimHref}
          draftOf={draftOf}
          onDraft={setDraft}
          onPoint={(isOn) => paintSpan(text.current, `hovered-${span.paint}`, isOn ? span : null)}
          onCompose={(choice) => setComposing({ choice, span: annotation, annotationId: annotation.id })}
          onActivate={(claimId) => activate(span.id, claimId)}
          onClose={() => deactivate()}
          onNextOverlap={() => {
            const next = nextOverlapping(span, index);
            if (next) activate(next.id);
          }}
          onMark={mark}
          onDelete={() => {
            deactivate();
            props.onDelete(annotation);
          }}
        />
      ),
    };
  });
  const withComposer = composing
    ? [...cards, { id: composerId, start: composing.span.start, content: composer }].sort((a, b) => a.start - b.start)
    : cards;

  return (
    <KeysContext value={keys}>
      <div ref={root} className="room-grid mx-auto grid justify-center gap-x-12 px-4 pt-10 pb-40 sm:px-8">
        <div className="room-column min-w-0">
          <RoomBar
            coverage={<CoverageBar coverage={coverage} />}
            snapshot={snapshot}
            notice={fault && t(`undoFault.${fault}`)}
            onTurn={turn}
            onKeys={() => setKeysOpen(true)}
            onReading={() => setReadingOpen(true)}
          />
          <RefusalList refusals={snapshot.refusals} onDismiss={props.onDismiss} />
          <ArticleHead article={article} />
          <ArticlePane
            pane={text}
            {...{ article, sections, index, near, observe, selection }}
            activeId={active?.annotationId ?? null}
            onActivate={activate}
            onDeactivate={deactivate}
            onChoose={choose}
            onKeyDown={onKeyInText}
          />
        </div>
        <aside aria-label={t("cards")}>
          <CardMargin
            cards={withComposer}
            activeId={composing ? composerId : (active?.annotationId ?? null)}
            article={text}
            topOf={(card) => spanTop(text.current, card.start)}
          />
        </aside>
      </div>
      <ReadingDialog open={readingOpen} settings={settings} onOpenChange={setReadingOpen} onChange={change} />
      <KeysDialog open={keysOpen} keys={keys} onOpenChange={setKeysOpen} onChange={setKey} onReset={reset} />
    </KeysContext>
  );
}
