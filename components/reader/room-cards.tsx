"use client";

import { type ReactNode, type RefObject, useMemo } from "react";
import { cardSpans, nextOverlapping, overlapOf, type PaintedSpan } from "@/lib/domain/painted-span";
import type { RoomAnnotation } from "@/lib/domain/room";
import { paintHovered, spanTop } from "@/lib/reader/highlight";
import { useStable } from "@/lib/reader/use-stable";
import { noDrafts, type RoomDrafts } from "@/lib/schemas/room-drafts";
import type { CardActs } from "./card-acts";
import { CardMargin, type MarginCard } from "./card-margin";
import { RoomCard } from "./room-card";
import type { View } from "./use-view";

const composerId = "composer";

/** The cards of the annotations near the window and, where something is being made of words, the composer among them. */
export function RoomCards({
  article,
  view: { room, index, sections, near, reading },
  activeSpan,
  activeClaimId,
  composer,
  drafts,
  mayChange,
  acts,
  ...reader
}: {
  article: RefObject<HTMLElement | null>;
  view: View;
  activeSpan: PaintedSpan | null;
  activeClaimId: string | null;
  composer: { start: number; content: ReactNode } | null;
  drafts: RoomDrafts["marks"];
  readerId: string;
  mayAnnotate: boolean;
  mayMark: boolean;
  mayChange: (annotation: RoomAnnotation) => boolean;
  acts: Omit<CardActs, "nextOverlap" | "point">;
}) {
  const shown = useMemo(() => {
    const places = [...near].flatMap((number) => sections[number] ?? []);
    return cardSpans(index, places, sections[reading], activeSpan);
  }, [index, sections, near, reading, activeSpan]);
  const spanOf = (id: string) => shown.find((span) => span.id === id);
  const cardActs = useStable<CardActs>({
    ...acts,
    nextOverlap: (id) => {
      const span = spanOf(id);
      const next = span && nextOverlapping(span, index);
      if (next) acts.activate(next.id);
    },
    point: (id, isOn) => {
      paintHovered(article.current, (isOn && spanOf(id)) || null);
    },
  });
  const cards: MarginCard[] = shown.map((span) => {
    const annotation = room.annotations.get(span.id) as RoomAnnotation;
    const isActive = activeSpan?.id === span.id;
    return {
      id: span.id,
      start: span.start,
      content: (
        <RoomCard
          {...reader}
          annotation={annotation}
          claims={annotation.claimIds.flatMap((id) => room.claims.get(id) ?? [])}
          active={isActive}
          activeClaimId={isActive ? activeClaimId : null}
          overlap={isActive ? overlapOf(span, index) : null}
          mayDelete={mayChange(annotation)}
          drafts={isActive ? drafts : noDrafts.marks}
          acts={cardActs}
        />
      ),
    };
  });
  const all = composer ? [...cards, { id: composerId, ...composer }].sort((a, b) => a.start - b.start) : cards;
  const firstHere = shown.find(({ start }) => start >= (sections[reading]?.start ?? 0));
  return (
    <CardMargin
      cards={all}
      activeId={composer ? composerId : (activeSpan?.id ?? null)}
      anchorId={composer ? composerId : ((activeSpan ?? firstHere)?.id ?? null)}
      article={article}
      topOf={(card) => spanTop(article.current, card.start)}
    />
  );
}
