import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, withoutUmlauts } from "../../domain/search-fold";
import { anyCanonicalText } from "../../testing/text";
import { prisma } from "../db/database";

describe("the database folds words as the program does", () => {
  it.each([
    "Grüße aus Zürich: 14’000, 14 000, 14\u2009000, 14\u202F000 Straßen",
    "ÅNGSTRÖM ŁÓDŹ ΣΊΣΥΦΟΣ МОСКВА ẞ İstanbul ıI ﬁ ½ ²",
    "die Sol-\ndaten – „Ja“ ‹nein› l’État\u00AD \u200Bx  y\u0085z 1.234.567 12.3456",
  ])("%s", async (words) => expect(await folded(words)).toEqual(inProgram(words)));

  it("any text", async () => {
    // A server may know no Unicode younger than itself: 14 in PostgreSQL 15, where these letters are not taken apart.
    const words = fc.sample(anyCanonicalText, 300).map((text) => text.replace(/[\u{1E030}-\u{1E08F}]/gu, ""));
    const rows = await prisma().$queryRaw<{ folded: string }[]>`
      SELECT search_fold(word) AS folded FROM unnest(${words}::text[]) WITH ORDINALITY AS given (word, number)
      ORDER BY number`;
    expect(rows.map((row) => row.folded)).toEqual(words.map((word) => foldText(word).folded));
  });

  async function folded(words: string) {
    const [row] = await prisma().$queryRaw<[{ folded: string; plain: string }]>`
      SELECT search_fold(${words}) AS folded, search_fold_plain(${words}) AS plain`;
    return row;
  }

  function inProgram(words: string) {
    const text = foldText(words);
    return { folded: text.folded, plain: withoutUmlauts(text).folded };
  }
});
