"use client";

import { type ReactNode, type RefObject, useDeferredValue, useMemo } from "react";
import { chooseCards } from "@/lib/domain/card-choice";
import { nextOverlapping, overlapOf } from "@/lib/domain/overlap";
import { paintedSpan } from "@/lib/domain/painted-span";
import type { RoomAnnotation } from "@/lib/domain/room";
import { useCardLinks, useNextInChain } from "@/lib/reader/card-link";
import { boxOf } from "@/lib/reader/dom-range";
import { hasMarginQuery } from "@/lib/reader/margin";
import { useGradually } from "@/lib/reader/use-gradually";
import { useMedia } from "@/lib/reader/use-media";
import { useStable } from "@/lib/reader/use-stable";
import { type MarkDrafts, noMarkDrafts } from "@/lib/schemas/room-drafts";
import type { CardActs } from "./card-acts";
import { CardMargin, type MarginCard } from "./card-margin";
import { RoomCard } from "./room-card";
import type { Active } from "./use-active";
import type { Commands } from "./use-commands";
import { usePointed } from "./use-pointed";
import type { View } from "./use-view";

const composerId = "composer";
/** So few that drawing them takes less than a frame. */
const cardsAtOnce = 4;

/**
 * The cards of the annotations near the window and, where something is being made of words, the composer among them.
 * Where there is no room for a margin, the active one alone.
 */
export function RoomCards({
  article,
  view: { room, index, sections, near, reading },
  active: { annotation: activeAnnotation, claimId: activeClaimId },
  commands: { mayAnnotate, mayMark, mayChange },
  composer,
  drafts,
  readerId,
  acts,
}: {
  article: RefObject<HTMLElement | null>;
  view: View;
  active: Active;
  commands: Commands;
  composer: { start: number; content: ReactNode } | null;
  drafts: MarkDrafts;
  readerId: string;
  acts: Omit<CardActs, "nextOverlap" | "point">;
}) {
  const now = useMemo(
    () => ({ room, index, sections, near, reading, activeAnnotation, activeClaimId }),
    [room, index, sections, near, reading, activeAnnotation, activeClaimId],
  );
  // Cards follow when nothing more urgent is to be drawn.
  const seen = useDeferredValue(now);
  const hasMargin = useMedia(hasMarginQuery);
  const { cards: wanted, middle } = useMemo(() => cardsIn(seen, hasMargin), [seen, hasMargin]);
  const shown = useGradually(wanted, middle, cardsAtOnce);
  const annotationOf = (id: string) => shown.find((card) => card.id === id)?.annotation ?? null;
  useCardLinks(article);
  const takeFocusTo = useNextInChain();
  const cardActs = useStable<CardActs>({
    ...acts,
    nextOverlap: (id) => {
      const annotation = annotationOf(id);
      const next = annotation && nextOverlapping(annotation, index);
      if (!next) return;
      takeFocusTo(next.id);
      acts.activate(next.id);
    },
    point: usePointed(article, (id) => {
      const annotation = annotationOf(id);
      return annotation && paintedSpan(annotation, room.claims);
    }),
  });
  const cards: MarginCard[] = shown.map(({ id, ...card }) => ({
    id,
    start: card.annotation.start,
    content: (
      <RoomCard
        {...card}
        {...{ readerId, mayAnnotate, mayMark }}
        mayDelete={mayChange(card.annotation)}
        drafts={card.active ? drafts : noMarkDrafts}
        acts={cardActs}
      />
    ),
  }));
  const all = composer ? [...cards, { id: composerId, ...composer }].sort((a, b) => a.start - b.start) : cards;
  const anchor = wanted[middle];
  return (
    <CardMargin
      cards={all}
      activeId={composer ? composerId : anchor?.active ? anchor.id : null}
      anchorId={composer ? composerId : (anchor?.id ?? null)}
      article={article}
      topOf={({ start }) => (article.current && boxOf(article.current, { start, end: start + 1 })?.top) ?? null}
    />
  );
}

type Seen = Pick<View, "room" | "index" | "sections" | "near" | "reading"> & {
  activeAnnotation: RoomAnnotation | null;
  activeClaimId: string | null;
};

/** What stands on the cards, in the order of the text, and the one among them that one is at or reads beside. */
function cardsIn({ room, index, sections, near, reading, activeAnnotation, activeClaimId }: Seen, hasMargin: boolean) {
  const places = hasMargin ? [...near].flatMap((number) => sections[number] ?? []) : [];
  const chosen = chooseCards(index, places, sections[reading], activeAnnotation);
  const next = chosen.findIndex((annotation) =>
    activeAnnotation ? annotation === activeAnnotation : annotation.start >= (sections[reading]?.start ?? 0),
  );
  const middle = next < 0 ? chosen.length : next;
  const cards = chosen.map((annotation) => {
    const active = annotation === activeAnnotation;
    return {
      id: annotation.id,
      annotation,
      claims: annotation.claimIds.flatMap((id) => room.claims.get(id) ?? []),
      active,
      activeClaimId: active ? activeClaimId : null,
      overlap: active ? overlapOf(annotation, index) : null,
    };
  });
  return { cards, middle };
}
