import fc from "fast-check";
import { canonicalText } from "../domain/canonical-text";
import type { Span } from "../domain/span";

/**
 * Texts that go wrong where a program takes a character for a code unit: emoji families joined by zero-width joiners,
 * flags, skin tones, combining marks in any order and with nothing to combine with, joiners and halves of flags left
 * alone, Hangul jamo, right-to-left words with embedded numbers and controls, scripts without spaces, Swiss and German
 * figures, space that does not break, tabs, line ends of every kind.
 */
const pieces = [
  "Soldaten",
  "rund 11.000",
  "12’000",
  "15\u202F000",
  "15\u202F000\u202FMann",
  "z.\u00A0B.",
  "2,5-mal",
  "👨‍👩‍👧‍👦",
  "🇨🇭",
  "🇨",
  "👍🏽",
  "e\u0301",
  "a\u0323\u0302",
  "\u0301",
  "\u200D",
  "\u0600",
  "ö",
  "o\u0308",
  "ᄒ\u1161\u11AB",
  "שלום",
  "العربية ٣٤",
  "\u202Bאבג\u202C",
  "𝒳",
  "𐍈",
  "क्षि",
  "ภาษาไทย",
  "漢字",
  "\u200B",
  "\uFE0F",
  "☎\uFE0F",
  "ß",
  "ﬁ",
  "\t",
  " ",
  "\n",
  "\r\n",
  "\r",
  "\u2028",
  "–",
  "«Ja.»",
] as const;

/** Any such text with at least one word in it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.string({ unit: "grapheme", maxLength: 6 })),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((parts) => `${parts.join("")}x`.replaceAll("\0", ""));

/** A stretch of a text by two fractions of its length, each as likely as any other: most doubles lie next to 0. */
export const anySelection: fc.Arbitrary<{ from: number; to: number }> = fc
  .tuple(fc.nat(1_000), fc.nat(1_000))
  .map(([a, b]) => ({ from: Math.min(a, b) / 1_000, to: Math.max(a, b) / 1_000 }));

/** Any such text as the database holds it. */
export const anyCanonicalText: fc.Arbitrary<string> = anyText.map((text) => {
  const canonical = canonicalText(text);
  if (!("text" in canonical)) throw new Error(`not a text: ${canonical.fault}`);
  return canonical.text;
});

/** The span of a text that a selection names; it may be empty, or split a character. */
export function spanIn(text: string, { from, to }: { from: number; to: number }): Span {
  return { start: Math.floor(from * text.length), end: Math.floor(to * text.length) };
}
