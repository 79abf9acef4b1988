import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newClaim, putAnnotation, putClaim, type Room, type RoomAnnotation } from "./room";
import { maxHits, searchable, searchRoom } from "./room-search";
import { foldText } from "./search-fold";

const empty: Room = { marksRequired: 2, blocks: [], annotations: new Map(), claims: new Map() };
const by = { id: "edda", name: "Edda" };

function found(text: string, query: string): string[] {
  return searchRoom(searchable(text), empty, query).map(({ start, end }) => text.slice(start, end));
}

describe("the article's own words", () => {
  it.each([
    ["whatever their case", "Das Amt. das AMT", "amt", ["Amt", "AMT"]],
    ["whatever the space between them", "das\u00A0  Amt", "das amt", ["das\u00A0  Amt"]],
    [
      "a number however its thousands are parted",
      "14.000, 14’000, 14 000, 14000, 14,000",
      "14000",
      ["14.000", "14’000", "14 000", "14000", "14,000"],
    ],
    ["a number that is sought with its separator", "14.000 und 14x000", "14.000", ["14.000"]],
    ["a sharp s as two, and the reverse", "Straße, Strasse", "strasse", ["Straße", "Strasse"]],
    ["a sharp s as itself", "Straße, Strasse", "Straße", ["Straße", "Strasse"]],
    [
      "a number parted by a thin or a narrow space",
      "14\u2009000, 14\u202F000, 14\u00A0000",
      "14000",
      ["14\u2009000", "14\u202F000", "14\u00A0000"],
    ],
    ["a number written out by one that is parted", "14000", "14 000", ["14000"]],
    ["part of a number, without what follows", "14.000", "14", ["14"]],
    ["no number that goes on", "1.4000", "14000", []],
    ["an umlaut written as any", "Müller, Mueller, Muller", "mueller", ["Müller", "Mueller", "Muller"]],
    ["an umlaut sought as one", "Müller, Mueller, Muller", "Müller", ["Müller", "Mueller", "Muller"]],
    ["an umlaut sought without it", "Müller, Mueller, Muller", "muller", ["Müller", "Mueller", "Muller"]],
    ["a word behind a vowel", "Bauexperte, Israel", "experte", ["experte"]],
    ["accents or none", "Café, Cafe, CAFE\u0301", "cafe", ["Café", "Cafe", "CAFE\u0301"]],
    ["straight or curly apostrophes", "l’État, l'etat", "l'état", ["l’État", "l'etat"]],
    ["any quotation marks", "«Ja» und „Ja“", '"ja"', ["«Ja»", "„Ja“"]],
    ["soft hyphens", "Sol\u00ADdaten", "soldaten", ["Sol\u00ADdaten"]],
    ["words parted at a line's end", "die Sol-\ndaten kamen", "soldaten", ["Sol-\ndaten"]],
    ["words over a line's end", "die Soldaten\nkamen", "soldaten kamen", ["Soldaten\nkamen"]],
    ["capital letters of Turkish", "İstanbul, Istanbul, ıstanbul", "istanbul", ["İstanbul", "Istanbul", "ıstanbul"]],
    ["signs as they are", "(a+b)? [c] 5-6 a/b", "(a+b)?", ["(a+b)?"]],
    ["a stroke between figures", "5-6 und 56", "5-6", ["5-6"]],
    ["nothing where nothing is sought", "Das Amt", "  ", []],
    ["nothing where it is not there", "Das Amt", "Ämter", []],
  ] as const)("finds %s", (_, text, query, hits) => {
    expect(found(text, query)).toEqual(hits);
  });

  it("any stretch of any text finds itself, and nothing that can be typed breaks the search", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.string(), (words, around) => {
        const text = `${around} ${words} ${around}`.normalize("NFC");
        const hits = searchRoom(searchable(text), empty, words);
        if (foldText(words.trim()).folded !== "") expect(hits.length).toBeGreaterThan(0);
        for (const { start, end } of hits) expect(start).toBeLessThan(end);
      }),
    );
  });

  it("stops where nobody looks any further", () => {
    expect(searchRoom(searchable("a".repeat(5_000)), empty, "a")).toHaveLength(maxHits);
  });
});

describe("what was said about the words", () => {
  const annotation = (id: string, start: number, claimIds: string[], comment?: string): RoomAnnotation => ({
    id,
    start,
    end: start + 3,
    quote: "",
    claimIds,
    comments: comment ? [{ id: `${id} comment`, text: comment, createdBy: by, createdAt: "" }] : [],
    createdBy: by,
    createdAt: "",
    version: 1,
  });
  const room = [
    annotation("claimed", 8, ["fell"]),
    annotation("noted", 0, [], "Wer zählt die Gefallenen?"),
    annotation("other", 4, ["came"]),
  ].reduce(
    putAnnotation,
    [newClaim("fell", "Es gab 2 000 Gefallene.", null), newClaim("came", "Sie kamen.", { source: "Amt" })].reduce(
      putClaim,
      empty,
    ),
  );

  it.each([
    ["a claim's words and a comment's", "gefallene", ["noted", "claimed"]],
    ["the one it is attributed to", "amt", ["other"]],
    ["nobody's", "Verwundete", []],
  ] as const)("finds %s", (_, query, ids) => {
    expect(searchRoom(searchable("abc def ghi"), room, query).map(({ annotationId }) => annotationId)).toEqual(ids);
  });

  it("stands among the article's own words in the order of the text", () => {
    expect(searchRoom(searchable("xyz Gefallene"), room, "gefallene")).toEqual([
      { start: 0, end: 3, annotationId: "noted" },
      { start: 4, end: 13, annotationId: null },
      { start: 8, end: 11, annotationId: "claimed" },
    ]);
  });
});
