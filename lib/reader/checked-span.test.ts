// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { checkedSpan } from "./checked-span";

const blocks = ["Officials spoke of 600 dead and 40 missing.", "Later they said 600 dead again."];
const text = blocks.join("\n\n");
const starts = [0, text.indexOf("Later")];

const article = () => document.querySelector("main") as Element;
const block = (index: number) => document.querySelectorAll("[data-start]")[index] as Element;

beforeEach(() => {
  const drawn = blocks.map((words, index) => `<p data-start="${starts[index]}">${words}</p>`);
  document.body.innerHTML = `<main>${drawn.join("")}</main>`;
});

/** Selects words as they are shown, from the first to the last text node that holds them. */
function select(from: [Element, string], to: [Element, string] = from): Range {
  const range = document.createRange();
  const [startNode, startOffset] = pointIn(...from, "start");
  const [endNode, endOffset] = pointIn(...to, "end");
  range.setStart(startNode, startOffset);
  range.setEnd(endNode, endOffset);
  return range;
}

function pointIn(within: Element, words: string, edge: "start" | "end"): [Text, number] {
  const whole = (within.textContent ?? "").indexOf(words) + (edge === "end" ? words.length : 0);
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  let rest = whole;
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (edge === "start" ? rest < node.length : rest <= node.length) return [node, rest];
    rest -= node.length;
  }
  throw new Error(`“${words}” is not shown.`);
}

const wordsOf = (range: Range) => {
  const { span, isForeign } = checkedSpan(article(), range, text);
  return { words: span && text.slice(span.start, span.end), start: span?.start, isForeign };
};

describe("selected words", () => {
  it("are the article's where the page shows them, also over two blocks", () => {
    expect(wordsOf(select([block(1), "600 dead"]))).toEqual({
      words: "600 dead",
      start: text.lastIndexOf("600"),
      isForeign: false,
    });
    expect(wordsOf(select([block(0), "missing."], [block(1), "Later"]))).toMatchObject({
      words: "missing.\n\nLater",
      isForeign: false,
    });
  });

  it("are the article's where their text nodes are wrapped and split", () => {
    const node = block(0).firstChild as Text;
    const rest = node.splitText(22);
    for (const one of [node, rest]) {
      const font = document.createElement("font");
      one.replaceWith(font);
      font.append(one);
    }
    expect(wordsOf(select([block(0), "600 dead"]))).toMatchObject({ words: "600 dead", isForeign: false });
  });

  it("are found again where something was put before them", () => {
    block(0).prepend("(Reported by an extension) ");
    expect(wordsOf(select([block(0), "600 dead"]))).toMatchObject({ words: "600 dead", isForeign: true });
  });

  it("are none between two blocks", () => {
    const range = document.createRange();
    range.setStart(block(0).firstChild as Text, blocks[0]?.length ?? 0);
    range.setEnd(block(1).firstChild as Text, 0);
    expect(wordsOf(range)).toMatchObject({ words: null, isForeign: false });
  });

  it("are none where others are shown, or where they could be either of two", () => {
    block(0).textContent = "Behörden sprachen von 600 Toten und 40 Vermissten.";
    expect(wordsOf(select([block(0), "600 Toten"]))).toMatchObject({ words: null, isForeign: true });
    block(0).textContent = `Note: ${blocks[0]}`;
    expect(wordsOf(select([block(0), "o"]))).toMatchObject({ words: null, isForeign: true });
  });
});
