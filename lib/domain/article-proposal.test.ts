import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArticleProposal, proposeArticle } from "./article-proposal";

const nothing: ArticleProposal = { title: null, publisher: null, author: null, published: null };
const body = "Am Kai lagen am Morgen noch drei Kähne. Zwei davon waren leer, der dritte trug Kies.";

/** As the texts stand that people paste: written for this table. */
const cases: [string, string, Partial<ArticleProposal>][] = [
  ["nothing", "", {}],
  ["only space", " \n\t\n", {}],
  [
    "a headline, byline and date on lines of their own",
    `Drei Kähne am Kai\n\nVon Ida Sommer\n27. August 2025, 14:30 Uhr\n\n${body}`,
    { title: "Drei Kähne am Kai", author: "Ida Sommer", published: "2025-08-27" },
  ],
  [
    "all of it in one line below the headline",
    `Drei Kähne am Kai\nVon Ida Sommer und Jan van der Brück | Hafenbote | 27.08.2025\n\n${body}`,
    {
      title: "Drei Kähne am Kai",
      author: "Ida Sommer und Jan van der Brück",
      publisher: "Hafenbote",
      published: "2025-08-27",
    },
  ],
  [
    "an English byline and date",
    "Three barges at the quay\nBy Ida Sommer\nPublished August 27, 2025\n\nThree barges lay at the quay.",
    { title: "Three barges at the quay", author: "Ida Sommer", published: "2025-08-27" },
  ],
  [
    "a page's title with the paper's name",
    `Drei Kähne am Kai | Hafenbote\n\n${body}`,
    { title: "Drei Kähne am Kai", publisher: "Hafenbote" },
  ],
  [
    "a German dateline with an agency",
    `Drei Kähne am Kai\n\nHAMBURG, 27. August 2025 (epa) – ${body}`,
    { title: "Drei Kähne am Kai", publisher: "epa", published: "2025-08-27" },
  ],
  [
    "a dateline alone: the first sentence is the title, for want of another",
    `HAMBURG, 27. August 2025 (epa) – ${body} ${body} ${body}`,
    { title: "Am Kai lagen am Morgen noch drei Kähne.", publisher: "epa", published: "2025-08-27" },
  ],
  [
    "an agency's dateline without a date",
    `Hamburg (dpa/lno) - ${body} ${body} ${body}`,
    { title: "Am Kai lagen am Morgen noch drei Kähne.", publisher: "dpa/lno" },
  ],
  [
    "a date with a label before the text, of a month",
    `date 2025-05 ${body} ${body} ${body}`,
    { title: "Am Kai lagen am Morgen noch drei Kähne.", published: "2025-05" },
  ],
  [
    "a weekday, and when it was brought up to date",
    `Drei Kähne am Kai\nMittwoch, 27. August 2025 (aktualisiert am 28. August 2025)\n${body}`,
    { title: "Drei Kähne am Kai", published: "2025-08-27" },
  ],
  [
    "a source named below",
    `Drei Kähne am Kai\n${body}\nQuelle: Hafenbote`,
    { title: "Drei Kähne am Kai", publisher: "Hafenbote" },
  ],
  [
    "a copyright line at the end of a long text",
    `Drei Kähne am Kai\n\n${`${body}\n\n`.repeat(100)}© 2025 Hafenbote`,
    { title: "Drei Kähne am Kai", publisher: "Hafenbote" },
  ],
  [
    "a date that a sentence is about is not when it was printed",
    `Drei Kähne am Kai\n\nSeit dem 3. Mai 2019 liegen hier Kähne.\n${body}`,
    { title: "Drei Kähne am Kai" },
  ],
  [
    "a sentence that begins with “Von” is no byline",
    `Von Berlin nach Hamburg\n\n${body}`,
    { title: "Von Berlin nach Hamburg" },
  ],
  [
    "a date that stands first",
    `27.08.2025\nDrei Kähne am Kai\n${body}`,
    { title: "Drei Kähne am Kai", published: "2025-08-27" },
  ],
  [
    "a picture's words above the headline",
    `2/5 Ein Kahn am Kai. Foto: Ida Sommer\n\nDrei Kähne am Kai\n${body}`,
    { title: "Drei Kähne am Kai" },
  ],
  [
    "a paragraph with no sentence's end: no title at all, nor the next line's",
    `${"Kahn ".repeat(80)}\nNoch eine Zeile`,
    {},
  ],
  [
    "JSON-LD before a page's text",
    `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Drei Kähne  am Kai","datePublished":"2025-08-27T06:00:00+02:00","author":[{"@type":"Person","name":"Ida Sommer"},{"name":"Jan Brück"}],"publisher":{"name":"Hafenbote"}}\n\nKähne\n${body}`,
    { title: "Drei Kähne am Kai", author: "Ida Sommer, Jan Brück", publisher: "Hafenbote", published: "2025-08-27" },
  ],
  [
    "JSON-LD in a graph, in a page's source",
    `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":["Report"],"headline":"Kähne","datePublished":"2025-08"}]}</script>`,
    { title: "Kähne", published: "2025-08" },
  ],
  [
    "JSON-LD that is broken off says nothing",
    `Drei Kähne am Kai\n{"@context":"https://schema.org","@type":"NewsArticle","headline":"Kä`,
    { title: "Drei Kähne am Kai" },
  ],
];

describe("what a text says of itself", () => {
  it.each(cases)("%s", (_, text, expected) => {
    expect(proposeArticle(text)).toEqual({ ...nothing, ...expected });
  });

  it("is the same with the line ends of Windows", () => {
    for (const [, text] of cases) expect(proposeArticle(text.replaceAll("\n", "\r\n"))).toEqual(proposeArticle(text));
  });

  it("is found in any text, and soon", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => void proposeArticle(text)));
    const begun = performance.now();
    for (const part of ["a ", "«", "- ", "Von A ", "1. ", '{"@context"', "27. August 2025 ", "Von Aa und Bb ", "., "]) {
      proposeArticle(part.repeat(1_000_000 / part.length));
    }
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
