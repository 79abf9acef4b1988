import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBlocks } from "./block";

const paragraphs = [
  "Der Seefahrtsdienst zählte am Dienstag rund 300 Gäste, die seit dem Morgen im Hafen von Romanshorn auf eine Fähre warteten. Die meisten wollten nach Friedrichshafen. Zwei Schiffe lagen still.",
  "Laut dem Betreiber fiel der Motor gegen neun Uhr aus. Ein Ersatzteil wurde aus Hamburg erwartet, traf bis zum Abend aber nicht ein, weil auch die Bahn stand.",
  "Erst am Mittwoch fuhren die Schiffe wieder, und niemand musste ein zweites Mal bezahlen.",
];

/** Breaks lines as an e-mail does: before the word that has no more room. */
function wrap(paragraph: string, width: number): string {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
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

describe("lines that were not wrapped stay what they are", () => {
  it.each([
    ["paragraphs on a line each", paragraphs.join("\n")],
    ["short lines", "Fähre\nHafen\nMotor\nHamburg"],
    ["a poem", "Die Fähre liegt im Hafen still\nder Wind\nder will\nnicht, wie ein Fährmann will\nund geht"],
  ])("%s", (_, text) => {
    expect(blocksOf(text).map(([, words]) => words)).toEqual(text.split("\n"));
  });
});
