import { useDeferredValue, useMemo, useState } from "react";
import { coverageOf } from "@/lib/domain/coverage";
import { intervalIndex } from "@/lib/domain/interval-index";
import { assertedClaims, type Room } from "@/lib/domain/room";
import { filterRoom, noFilter } from "@/lib/domain/room-filter";
import { sectionsOf } from "@/lib/domain/section";
import { inTextOrder } from "@/lib/domain/text-order";
import { useNear } from "@/lib/reader/use-near";
import type { ArticleRecord } from "@/lib/schemas/article";

/** What of the room is shown, and where: the annotations that the filter lets through, found by their place. */
export function useView(article: ArticleRecord, whole: Room) {
  const [filter, setFilter] = useState(noFilter);
  const room = useMemo(() => filterRoom(whole, filter), [whole, filter]);
  // What was just made must not vanish: a filter that leaves it out has to give way, any other may stay.
  const [made, show] = useState<string | null>(null);
  if (made !== null && whole.annotations.has(made)) {
    show(null);
    if (!room.annotations.has(made)) setFilter(noFilter);
  }
  // By their place; a mark changes none.
  const index = useMemo(() => intervalIndex([...room.annotations.values()], inTextOrder), [room.annotations]);
  const { text, language } = article;
  const textInBlocks = useMemo(() => ({ text, language, blocks: whole.blocks }), [text, language, whole.blocks]);
  const sections = useMemo(() => sectionsOf(text, textInBlocks.blocks, language), [text, textInBlocks, language]);
  return { filter, setFilter, show, room, index, textInBlocks, sections, ...useNear(), ...useSummary(whole) };
}

export type View = ReturnType<typeof useView>;
export type TextInBlocks = View["textInBlocks"];

/**
 * What is told of the whole room, also of what the filter leaves out. It comes a moment after the words: to count ten
 * thousand claims takes a frame.
 */
function useSummary(whole: Room) {
  const room = useDeferredValue(whole, null);
  const claims = useMemo(() => (room ? assertedClaims(room) : noClaims), [room]);
  const coverage = useMemo(() => room && coverageOf(claims), [room, claims]);
  return { claims, coverage };
}

const noClaims: ReturnType<typeof assertedClaims> = [];
