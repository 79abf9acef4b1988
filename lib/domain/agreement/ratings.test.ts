import { expect, it } from "vitest";
import { ratingsTable } from "./ratings";

const rating = (itemId: string, raterId: string, category: string) => ({ itemId, raterId, category });

it("puts ratings together by item and names raters and categories by their places", () => {
  const ratings = [rating("one", "Edda", "yes"), rating("two", "Rainer", "no"), rating("one", "Rainer", "no")];
  expect(ratingsTable(ratings, ["no", "yes", "perhaps"])).toEqual({
    categories: ["no", "yes", "perhaps"],
    raterIds: ["Edda", "Rainer"],
    items: [
      {
        id: "one",
        ratings: [
          { rater: 0, category: 1 },
          { rater: 1, category: 0 },
        ],
      },
      { id: "two", ratings: [{ rater: 1, category: 0 }] },
    ],
  });
});

it("takes a rater's last rating of an item, also where others rated in between", () => {
  const ratings = ["no", "yes"].flatMap((category) => [rating("one", "Edda", category), rating("two", "Edda", "no")]);
  const { items } = ratingsTable(
    [...ratings, rating("one", "Rainer", "no"), rating("one", "Edda", "no")],
    ["yes", "no"],
  );
  expect(items.map((item) => item.ratings.length)).toEqual([2, 1]);
  expect(items[0]?.ratings.find(({ rater }) => rater === 0)?.category).toBe(1);
});

it("has a rating that is not on the scale for missing, and its item for one that nobody rated", () => {
  expect(ratingsTable([rating("one", "Edda", "perhaps")], ["yes", "no"])).toMatchObject({ raterIds: [], items: [] });
});
