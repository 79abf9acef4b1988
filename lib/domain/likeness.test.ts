import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeEnough, likenessOf, wordsIn } from "./likeness";
import { foldText } from "./search-fold";

const folded = (text: string) => foldText(text).folded;
function compare(sought: string, passage: string) {
  const found = likenessOf(wordsIn(folded(sought)), wordsIn(folded(passage)));
  return found && { ...found, words: folded(passage).slice(found.span.start, found.span.end) };
}

describe("a passage", () => {
  it.each([
    ["the very words", "14 000 Soldaten wurden entsandt", "14 000 Soldaten wurden entsandt", "same"],
    ["the same number in another dress", "14 000 Soldaten entsandt", "14.000 Soldaten entsandt.", "same"],
    [
      "the words within a longer sentence",
      "sent 600 soldiers",
      "In May, officials said, Seoul sent 600 soldiers north.",
      "same",
    ],
    ["other forms of the words", "600 Soldaten wurden entsandt", "wurden 600 Soldaten entsendet", "like"],
    ["a word more", "15 000 Soldaten nach Russland", "15 000 nordkoreanische Soldaten nach Russland", "like"],
    ["another number", "14 000 Soldaten wurden entsandt", "15 000 Soldaten wurden entsandt", "rival"],
    ["another decimal", "2,5 Prozent der Stimmen", "2,8 Prozent der Stimmen", "rival"],
    ["a figure more", "Soldaten wurden nach Kursk entsandt", "3 000 Soldaten wurden nach Kursk entsandt", "same"],
  ])("that has %s is found", (_, sought, passage, kind) => {
    expect(compare(sought, passage)?.kind).toBe(kind);
  });

  it.each([
    ["other words", "14 000 Soldaten wurden entsandt", "Die Brücke trägt 48 Tonnen"],
    ["only the small words", "die Zahl der Toten in der Stadt", "die Farbe der Häuser in der Strasse"],
    ["only the number", "14 000 Soldaten wurden entsandt", "Es kamen 14 000 Besucher"],
    ["nothing", "14 000 Soldaten", ""],
  ])("that has %s is not", (_, sought, passage) => {
    expect(compare(sought, passage)).toBeNull();
  });

  it("is found where the words are in it, and no farther", () => {
    const passage = "Seoul nannte Zahlen: 15 000 Soldaten seien entsandt worden, hiess es am Montag.";
    expect(compare("15 000 Soldaten seien entsandt worden", passage)?.words).toBe(
      "15000 soldaten seien entsandt worden",
    );
  });

  const words = fc.array(fc.constantFrom("soldaten", "soldat", "die", "in", "14000", "15000", "kursk", "entsandt"), {
    minLength: 1,
    maxLength: 10,
  });

  it("is as like as can be where it has the very words, whatever stands around them", () => {
    fc.assert(
      fc.property(words, words, words, (before, sought, after) => {
        const found = compare(sought.join(" "), [...before, ...sought, ...after].join(" "));
        expect(found).toMatchObject({ likeness: 1, kind: "same" });
      }),
    );
  });

  it("is never like by less than enough, nor by more than wholly, and never at words that it has not", () => {
    fc.assert(
      fc.property(words, words, (sought, passage) => {
        const found = compare(sought.join(" "), passage.join(" "));
        if (!found) return;
        expect(found.likeness).toBeGreaterThanOrEqual(likeEnough);
        expect(found.likeness).toBeLessThanOrEqual(1);
        expect(passage.join(" ")).toContain(found.words);
        expect(found.words).not.toBe("");
      }),
    );
  });

  it("with another figure is a rival, whichever of the two is sought", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 99_999 }), fc.integer({ min: 1_000, max: 99_999 }), (one, other) => {
        fc.pre(one !== other);
        const sentence = (figure: number) => `Es wurden ${figure} Soldaten nach Kursk entsandt`;
        expect(compare(sentence(one), sentence(other))?.kind).toBe("rival");
      }),
    );
  });
});
