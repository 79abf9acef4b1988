import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlocks } from "./block";
import { unwrapped } from "./hard-wrap";

const paragraphs = [
  "Der Seefahrtsdienst zählte am Dienstag rund 300 Gäste, die seit dem Morgen im Hafen von Romanshorn auf eine Fähre warteten. Die meisten wollten nach Friedrichshafen. Zwei Schiffe lagen still.",
  "Laut dem Betreiber fiel der Motor gegen neun Uhr aus. Ein Ersatzteil wurde aus Hamburg erwartet, traf bis zum Abend aber nicht ein, weil auch die Bahn stand.",
  "Erst am Mittwoch fuhren die Schiffe wieder, und niemand musste ein zweites Mal bezahlen.",
];

type Measure = (words: string) => number;
const letters: Measure = ({ length }) => length;
const bytes: Measure = (words) => Buffer.byteLength(words);

/** Breaks lines as an e-mail does: before the word that has no more room. */
function wrap(paragraph: string, width: number, measure = letters): string {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && measure(line) + 1 + measure(word) > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}

const blocksOf = (text: string) => findBlocks(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
const joined = (text: string) => blocksOf(text).map(([kind, words]) => [kind, words?.replace(/\s+/g, " ")]);
const whole = paragraphs.map((words) => ["paragraph", words]);

describe("hard-wrapped lines are paragraphs", () => {
  it.each([50, 60, 66, 72, 80, 100])("at %i letters, with blank lines between paragraphs", (width) => {
    const text = paragraphs.map((words) => wrap(words, width)).join("\n\n");
    expect(joined(text)).toEqual(whole);
  });

  it("without blank lines, where a paragraph's last line has room for another word", () => {
    expect(joined(paragraphs.map((words) => wrap(words, 72)).join("\n"))).toEqual(whole);
  });

  it("with headings, which are no part of them", () => {
    const text = `Fähre bleibt im Hafen\n\n${wrap(paragraphs[0] ?? "", 66)}\n\nHilfe aus Hamburg\n\n${wrap(paragraphs[1] ?? "", 66)}`;
    expect(joined(text)).toEqual([
      ["heading", "Fähre bleibt im Hafen"],
      whole[0],
      ["heading", "Hilfe aus Hamburg"],
      whole[1],
    ]);
  });

  it.each(["\n\n", "\n\f\n", "\n\f"])("over a page break within a sentence: %j", (gap) => {
    const lines = wrap(paragraphs[0] ?? "", 66).split("\n");
    const text = `${lines[0]}${gap}${lines.slice(1).join("\n")}\n\n${wrap(paragraphs[1] ?? "", 66)}`;
    expect(joined(text)).toEqual(whole.slice(0, 2));
  });

  it("with list items, of which each is one", () => {
    const items = paragraphs.map((words) => wrap(`- ${words}`, 66));
    expect(joined(items.join("\n"))).toEqual(paragraphs.map((words) => ["list_item", `- ${words}`]));
  });

  it("and every paragraph of any text is found again, whatever the width", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abcdefghij"), minLength: 1, maxLength: 9 });
    const sentence = fc.array(word, { minLength: 30, maxLength: 60 }).map((words) => `${words.join(" ")}.`);
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 45, max: 100 }),
        (all, width) => {
          expect(joined(all.map((words) => wrap(words, width)).join("\n\n")).map(([, words]) => words)).toEqual(all);
        },
      ),
    );
  });
});

describe("where lines were filled as far as their words allow, without blank lines", () => {
  const headline = "Die Fähre nach Romanshorn blieb am Dienstag stundenlang draussen vor Altnau";
  const body = [
    "Der Seefahrtsdienst zählte rund 300 Gäste, die für die Überfahrt bezahlt hatten und über Bänke und Böden verteilt schliefen. Später kamen Decken an, und für größere Gruppen wurde gekocht. Das dauerte bis über Mitternacht.",
    "Laut dem Betreiber fiel der Motor gegen neun Uhr aus. Ein Ersatzteil wurde aus Hamburg erwartet, traf bis zum Abend aber nicht ein, weil auch die Bahn stand und weil niemand den Lastwagen führen durfte.",
    "Erst am Mittwoch fuhren die Schiffe wieder, und niemand musste ein zweites Mal bezahlen. Für die Verspätung gab es Gutscheine, die überall gelten.",
  ];
  it.each([
    ["letters", letters],
    ["bytes, as `fold` does", bytes],
  ])("a line that had room ends its paragraph, as nearly full as it may be: by %s", (_, measure) => {
    // The headline is nearly as long as lines may be, and ends like the midst of a sentence; "Der" would have had room.
    const news = [headline, ...body, ...body];
    const text = news.map((words) => wrap(words, measure(headline) + 8, measure)).join("\n");
    expect(joined(text).map(([, words]) => words)).toEqual(news);
  });

  it("no paragraph is parted, and its end is found wherever the next word had room", () => {
    const small = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 4, maxLength: 9 });
    const sentence = fc.array(small, { minLength: 10, maxLength: 20 }).map((words) => `A${words.join(" ")}.`);
    const paragraph = fc.array(sentence, { minLength: 2, maxLength: 4 }).map((sentences) => sentences.join(" "));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 8, maxLength: 12 }),
        fc.integer({ min: 45, max: 80 }),
        (all, width) => {
          const wrapped = all.map((words) => wrap(words, width).split("\n"));
          const longest = Math.max(...wrapped.flat().map(letters));
          const ended = all.flatMap((words, index) => {
            const needed = `${wrapped[index - 1]?.at(-1)} ${words.split(" ")[0]}`.length;
            return index > 0 && needed > longest ? [] : [words];
          });
          const found = joined(wrapped.flat().join("\n")).map(([, words]) => words ?? "");
          expect(found.join(" ")).toBe(all.join(" "));
          expect(found.map((words) => all.find((one) => words.startsWith(one)))).toEqual(ended);
        },
      ),
    );
  });
});

describe("lines that were not wrapped stay what they are", () => {
  it.each([
    ["paragraphs on a line each", paragraphs.join("\n")],
    ["short paragraphs of the same length", paragraphs.map((words) => `${words.split(/[,.]/)[0]}.`).join("\n")],
    [
      "a headline and paragraphs",
      `Fähre bleibt im Hafen\n${paragraphs.map((words) => `${words.slice(0, 80)}.`).join("\n")}`,
    ],
    ["short lines", "Fähre\nHafen\nMotor\nHamburg"],
    ["a poem", "Die Fähre liegt im Hafen still\nder Wind\nder will\nnicht, wie ein Fährmann will\nund geht"],
  ])("%s", (_, text) => {
    expect(blocksOf(text).map(([, words]) => words)).toEqual(text.split("\n"));
  });
});

describe("words are shown as they were before their lines were broken", () => {
  it.each([
    ["a line's end is a space", ["die seit ", "dem\nMorgen", "\nwarten"], ["die seit ", "dem Morgen", " warten"]],
    ["a parted word is whole", ["Der Seefahrts-\ndienst ", "zählte", ""], ["Der Seefahrtsdienst ", "zählte", ""]],
    ["also at the edge of a quote", ["Der Seefahrts-", "\ndienst", ""], ["Der Seefahrts", "dienst", ""]],
    ["also within its sign", ["Der Seefahrts-\n", "dienst", ""], ["Der Seefahrts", "dienst", ""]],
    ["a name keeps its hyphen", ["Nord-\nOstsee und -\nkanal"], ["Nord- Ostsee und - kanal"]],
    ["a page's end is a space", ["am\n\fHafen"], ["am  Hafen"]],
  ])("%s", (_, parts, shown) => {
    expect(unwrapped(parts)).toEqual(shown);
  });
});
