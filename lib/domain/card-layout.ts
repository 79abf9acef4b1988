/** A card that wants to stand beside its words. In pixels from the top of the column. */
export interface CardToPlace {
  id: string;
  /** Where its words begin. */
  wanted: number;
  height: number;
}

/**
 * Places cards in a column, in the order given, none over another. The anchor stands exactly where it wants to; those
 * below it are pushed down, those above it up, and no further than they must. Without an anchor the first card is it.
 *
 * @returns the top of each card
 */
export function placeCards(cards: readonly CardToPlace[], gap: number, anchorId: string | null): Map<string, number> {
  const tops = new Map<string, number>();
  const anchor = Math.max(
    0,
    cards.findIndex((card) => card.id === anchorId),
  );
  let free = Number.NEGATIVE_INFINITY;
  for (const card of cards.slice(anchor)) {
    const top = Math.max(card.wanted, free);
    tops.set(card.id, top);
    free = top + card.height + gap;
  }
  let ceiling = cards[anchor]?.wanted ?? 0;
  for (const card of cards.slice(0, anchor).toReversed()) {
    const top = Math.min(card.wanted, ceiling - gap - card.height);
    tops.set(card.id, top);
    ceiling = top;
  }
  return tops;
}
