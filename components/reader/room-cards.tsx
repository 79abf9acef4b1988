"use client";

import { type ReactNode, type RefObject, useMemo } from "react";
import { cardSpans, nextOverlapping, overlapOf, type PaintedSpan } from "@/lib/domain/painted-span";
import type { RoomAnnotation } from "@/lib/domain/room";
import { paintSpan, spanTop } from "@/lib/reader/highlight";
import type { MarkDraft } from "@/lib/schemas/mark";
import type { MarkInWork, SelectionChoice } from "@/lib/schemas/room-drafts";
import { CardMargin, type MarginCard } from "./card-margin";
import { RoomCard } from "./room-card";
import type { View } from "./use-view";

const composerId = "composer";

/** The cards of the annotations near the window and, where something is being made of words, the composer among them. */
export function RoomCards({
  article,
  view: { room, index, sections, near },
  activeSpan,
  activeClaimId,
  composer,
  readerId,
  mayAnnotate,
  mayMark,
  mayChange,
  claimHref,
  draftOf,
  onDraft,
  onCompose,
  onActivate,
  onDeactivate,
  onMark,
  onDelete,
}: {
  article: RefObject<HTMLElement | null>;
  view: View;
  activeSpan: PaintedSpan | null;
  activeClaimId: string | null;
  composer: { start: number; content: ReactNode } | null;
  readerId: string;
  mayAnnotate: boolean;
  mayMark: boolean;
  mayChange: (annotation: RoomAnnotation) => boolean;
  claimHref: (claimId: string) => string;
  draftOf: (claimId: string) => MarkInWork;
  onDraft: (claimId: string, draft: MarkInWork) => void;
  onCompose: (choice: SelectionChoice, annotation: RoomAnnotation) => void;
  onActivate: (annotationId: string, claimId?: string | null) => void;
  onDeactivate: () => void;
  onMark: (claimId: string, mark: MarkDraft) => void;
  onDelete: (annotation: RoomAnnotation) => void;
}) {
  const shown = useMemo(() => cardSpans(index, sections, near, activeSpan), [index, sections, near, activeSpan]);
  const cards: MarginCard[] = shown.map((span) => {
    const annotation = room.annotations.get(span.id) as RoomAnnotation;
    const isActive = activeSpan?.id === span.id;
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
          mayDelete={mayChange(annotation)}
          {...{ readerId, mayAnnotate, mayMark, claimHref, draftOf, onDraft, onMark }}
          onPoint={(isOn) => paintSpan(article.current, `hovered-${span.paint}`, isOn ? span : null)}
          onCompose={(choice) => onCompose(choice, annotation)}
          onActivate={(claimId) => onActivate(span.id, claimId)}
          onClose={onDeactivate}
          onNextOverlap={() => {
            const next = nextOverlapping(span, index);
            if (next) onActivate(next.id);
          }}
          onDelete={() => onDelete(annotation)}
        />
      ),
    };
  });
  const all = composer ? [...cards, { id: composerId, ...composer }].sort((a, b) => a.start - b.start) : cards;
  return (
    <CardMargin
      cards={all}
      activeId={composer ? composerId : (activeSpan?.id ?? null)}
      article={article}
      topOf={(card) => spanTop(article.current, card.start)}
    />
  );
}
