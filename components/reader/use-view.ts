import { useMemo, useState } from "react";
import { intervalIndex } from "@/lib/domain/interval-index";
import { paintedSpans } from "@/lib/domain/painted-span";
import { assertedClaims, type Room } from "@/lib/domain/room";
import { filterRoom, noFilter, peopleIn } from "@/lib/domain/room-filter";
import { sectionsOf } from "@/lib/domain/section";
import { piecesToDo } from "@/lib/domain/strip";
import { useNear } from "@/lib/reader/use-near";
import type { ArticleRecord } from "@/lib/schemas/article";

/** What of the room is shown, and where: the annotations that the filter lets through, found by their place. */
export function useView(article: ArticleRecord, whole: Room) {
  const [filter, setFilter] = useState(noFilter);
  const room = useMemo(() => filterRoom(whole, filter), [whole, filter]);
  const spans = useMemo(() => paintedSpans(room), [room]);
  const index = useMemo(() => intervalIndex(spans), [spans]);
  const sections = useMemo(() => sectionsOf(article.text, article.blocks, article.language), [article]);
  const claims = useMemo(() => assertedClaims(whole), [whole]);
  const people = useMemo(() => peopleIn(whole), [whole]);
  // What is left out is not done for that: the strip shows the whole room.
  const pieces = useMemo(() => {
    const all = paintedSpans(whole);
    return piecesToDo(article.blocks, intervalIndex(all), all);
  }, [article, whole]);
  return { filter, setFilter, room, spans, index, sections, claims, people, pieces, ...useNear() };
}

export type View = ReturnType<typeof useView>;
