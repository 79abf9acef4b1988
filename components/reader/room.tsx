"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useMemo, useRef, useState } from "react";
import { emptyMark, type MarkInWork } from "@/components/review/mark-composer";
import { Button } from "@/components/ui/button";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { coverageOf } from "@/lib/domain/coverage";
import { nextOverlapping, overlapOf, paintedSpans } from "@/lib/domain/painted-span";
import type { Ability } from "@/lib/domain/permissions";
import { assertedClaims, type RoomAnnotation, type RoomClaim, type RoomPerson } from "@/lib/domain/room";
import type { Span } from "@/lib/domain/span";
import { type Verdict, verdictKey, verdicts } from "@/lib/domain/verdict";
import { paintSpan, spanTop, usePainted } from "@/lib/reader/highlight";
import type { RoomSnapshot } from "@/lib/reader/room-store";
import type { ChosenClaim } from "@/lib/reader/room-writes";
import { useSelection } from "@/lib/reader/use-selection";
import type { ArticleRecord } from "@/lib/schemas/article";
import type { ClaimListItem } from "@/lib/schemas/claim";
import type { MarkDraft } from "@/lib/schemas/mark";
import { AnnotationCard } from "./annotation-card";
import { ArticleHead } from "./article-head";
import { ArticleText } from "./article-text";
import { CardMargin, type MarginCard } from "./card-margin";
import { Composer, type Composing } from "./composer";
import { RefusalList } from "./refusal-list";
import { SaveStatus } from "./save-status";
import { choiceKeys, type SelectionChoice, SelectionToolbar, selectionChoices } from "./selection-toolbar";
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
  onDelete: (annotation: RoomAnnotation) => void;
  onDismiss: (commandId: string) => void;
  onSearch: (q: string) => Promise<readonly ClaimListItem[] | null>;
}

const composerId = "composer";

export function Room(props: RoomProps) {
  const { article, snapshot, reader, onAnnotate, onAddClaim } = props;
  const { room } = snapshot;
  const t = useTranslations("room");
  const text = useRef<HTMLDivElement>(null);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, MarkInWork>>(new Map());
  const mayAnnotate = reader.abilities.includes("annotate");
  const mayMark = reader.abilities.includes("mark");
  const { selection, clear } = useSelection(text, article.text, mayAnnotate && composing === null);
  const spans = useMemo(() => paintedSpans(room), [room]);
  const coverage = useMemo(() => coverageOf(assertedClaims(room)), [room]);

  const { active, activate, deactivate, step } = useActive(spans, text);
  const activeSpan = active ? spans.find(({ id }) => id === active.annotationId) : undefined;
  usePainted(text, `active-${activeSpan?.paint ?? "note"}`, activeSpan);
  usePainted(text, "draft", composing?.span);

  const choose = (choice: SelectionChoice) => {
    if (!selection) return;
    setComposing({ choice, span: { start: selection.start, end: selection.end }, annotationId: null });
    deactivate();
    clear();
  };

  const finish = (claim: ChosenClaim | null, comment: string | null) => {
    if (!composing) return;
    if (composing.annotationId && claim) onAddClaim(composing.annotationId, claim);
    else activate(onAnnotate(composing.span, claim, comment));
    if (composing.annotationId) activate(composing.annotationId);
    setComposing(null);
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
  useRoomKeys({
    ...(selection && Object.fromEntries(selectionChoices.map((choice) => [choiceKeys[choice], () => choose(choice)]))),
    ...(activeClaimId &&
      mayMark &&
      Object.fromEntries(verdicts.map((verdict) => [verdictKey(verdict), () => markActive(verdict)]))),
    j: () => step(1),
    k: () => step(-1),
    Escape: () => {
      if (selection) clear();
      else deactivate();
    },
  });

  function onClickText(event: MouseEvent) {
    if (!window.getSelection()?.isCollapsed) return;
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>("mark[data-ids]") : null;
    if (!mark) return deactivate();
    // The innermost first; clicking again goes on to those around it.
    const ids = (mark.dataset.ids ?? "").split(" ").toReversed();
    const at = ids.indexOf(active?.annotationId ?? "");
    const next = ids[(at + 1) % ids.length];
    if (next) activate(next);
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

  const cards: MarginCard[] = spans.map((span) => {
    const annotation = room.annotations.get(span.id) as RoomAnnotation;
    const claims = annotation.claimIds.flatMap((id) => room.claims.get(id) ?? []);
    const isActive = active?.annotationId === span.id;
    return {
      id: span.id,
      start: span.start,
      content: (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing only shows which words the card is about
        <div
          onMouseEnter={() => paintSpan(text.current, `hovered-${span.paint}`, span)}
          onMouseLeave={() => paintSpan(text.current, `hovered-${span.paint}`, null)}
        >
          <AnnotationCard
            annotation={annotation}
            claims={claims}
            active={isActive}
            activeClaimId={isActive ? activeClaimId : null}
            overlap={isActive ? overlapOf(span, spans) : null}
            readerId={reader.id}
            mayMark={mayMark}
            mayDelete={mayAnnotate && (reader.manages || annotation.createdBy.id === reader.id)}
            claimHref={props.claimHref}
            draftOf={draftOf}
            onDraft={setDraft}
            onActivate={(claimId) => activate(span.id, claimId)}
            onClose={() => deactivate()}
            onNextOverlap={() => {
              const next = nextOverlapping(span, spans);
              if (next) activate(next.id);
            }}
            onMark={mark}
            onDelete={() => {
              deactivate();
              props.onDelete(annotation);
            }}
            more={
              mayAnnotate && (
                <span className="-ms-3 flex flex-wrap">
                  {(["new-claim", "existing-claim"] as const).map((choice) => (
                    <Button
                      key={choice}
                      look="quiet"
                      className="text-xs"
                      onClick={() => setComposing({ choice, span: annotation, annotationId: annotation.id })}
                    >
                      {t(`more.${choice}`)}
                    </Button>
                  ))}
                </span>
              )
            }
          />
        </div>
      ),
    };
  });
  const withComposer = composing
    ? [...cards, { id: composerId, start: composing.span.start, content: composer }].sort((a, b) => a.start - b.start)
    : cards;

  return (
    <div className="mx-auto grid max-w-[70rem] justify-center gap-x-12 px-4 pt-10 pb-40 sm:px-8 min-[68.75rem]:grid-cols-[minmax(0,40rem)_minmax(18rem,22rem)]">
      <div className="min-w-0 max-w-[40rem]">
        <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
          <CoverageBar coverage={coverage} />
          <SaveStatus status={snapshot.status} waiting={snapshot.waiting} isKept={snapshot.isKept} />
        </div>
        <RefusalList refusals={snapshot.refusals} onDismiss={props.onDismiss} />
        <ArticleHead article={article} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the cards are the way for keys and screen readers */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: J and K walk the cards */}
        <div
          ref={text}
          lang={article.language}
          onClick={onClickText}
          className="relative font-serif text-article wrap-anywhere hyphens-auto"
        >
          <ArticleText text={article.text} blocks={article.blocks} spans={spans} />
          {selection && <SelectionToolbar at={selection.at} onChoose={choose} />}
        </div>
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
  );
}
