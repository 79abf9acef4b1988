/** The category that one rater gave one item. */
export interface Rating<C extends string = string> {
  itemId: string;
  raterId: string;
  category: C;
}

/** Who gave what, item by item. Raters and categories are named by their places in the table's lists. */
export interface RatingsTable<C extends string = string> {
  /** The scale that the raters had, in its order where it has one; also those that nobody gave. */
  categories: readonly C[];
  raterIds: readonly string[];
  items: readonly RatedItem[];
}

export interface RatedItem {
  id: string;
  /** At most one a rater; a rater who did not rate the item is missing. */
  ratings: readonly { rater: number; category: number }[];
}

/**
 * Ratings by item, in the order in which items and raters come first. Of two ratings of an item by the same rater the
 * later counts; one whose category is not on the scale is missing.
 */
export function ratingsTable<C extends string>(
  ratings: Iterable<Rating<string>>,
  categories: readonly C[],
): RatingsTable<C> {
  const categoryOf = new Map<string, number>(categories.map((category, index) => [category, index]));
  const raterOf = new Map<string, number>();
  const items = new Map<string, RatedItem["ratings"][number][]>();
  for (const { itemId, raterId, category: name } of ratings) {
    const category = categoryOf.get(name);
    if (category === undefined) continue;
    const rater = raterOf.get(raterId) ?? raterOf.size;
    raterOf.set(raterId, rater);
    const given = items.get(itemId);
    if (given) given.push({ rater, category });
    else items.set(itemId, [{ rater, category }]);
  }
  const lastSeen = new Array<string | null>(raterOf.size).fill(null);
  return {
    categories,
    raterIds: [...raterOf.keys()],
    items: Array.from(items, ([id, given]) => ({ id, ratings: lastOfEach(id, given, lastSeen) })),
  };
}

/** @param lastSeen by rater, the item on which she was seen last; kept from item to item, so that none is made for each */
function lastOfEach<R extends { rater: number }>(id: string, given: readonly R[], lastSeen: (string | null)[]): R[] {
  const last: R[] = [];
  for (let index = given.length - 1; index >= 0; index--) {
    const rating = given[index];
    if (!rating || lastSeen[rating.rater] === id) continue;
    lastSeen[rating.rater] = id;
    last.push(rating);
  }
  return last.reverse();
}
