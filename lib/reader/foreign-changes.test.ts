// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { type ForeignChange, watchForeignChanges } from "./foreign-changes";
import { neverRedrawn, withRedrawn } from "./use-redrawn";

const article = () => document.querySelector("main") as Element;
const section = (number: number) => document.querySelector(`[data-section="${number}"]`) as Element;

let heard: ForeignChange[] = [];

beforeEach(() => {
  heard = [];
  document.body.innerHTML = `<main><div data-text=""><div class="group">
    <div data-section="0"><p data-start="0">Am Quai lagen <mark>640 Kähne</mark>.</p></div>
    <div data-section="1"><p data-start="27">Im Hafen lag nichts.</p></div>
  </div></div></main>`;
});

/** What is told of a change that somebody else made. */
function toldOf(change: () => void): ForeignChange[] {
  const watch = watchForeignChanges(article(), (one) => heard.push(one));
  change();
  watch.tell();
  watch.stop();
  return heard;
}

describe("what others change in the text", () => {
  it("is told by its section: a wrapped text node, another word, one that is gone", () => {
    const words = section(1).querySelector("p")?.firstChild as Text;
    expect(
      toldOf(() => {
        const font = document.createElement("font");
        words.replaceWith(font);
        font.append(words);
      }),
    ).toEqual([new Set([1])]);
    heard = [];
    expect(
      toldOf(() => {
        words.data = "Nothing was in the harbour.";
      }),
    ).toEqual([new Set([1])]);
    heard = [];
    expect(toldOf(() => section(0).querySelector("mark")?.remove())).toEqual([new Set([0])]);
  });

  it("is told of all of it where sections are moved, or the whole text", () => {
    expect(toldOf(() => section(0).remove())).toEqual(["all"]);
    heard = [];
    expect(toldOf(() => document.querySelector("[data-text]")?.remove())).toEqual(["all"]);
  });

  it("is not told of what stands at the words for a time", () => {
    expect(toldOf(() => article().append(document.createElement("div")))).toEqual([]);
  });

  it("is not what the program does itself", () => {
    const watch = watchForeignChanges(article(), (one) => heard.push(one));
    watch.tell();
    section(0).querySelector("mark")?.remove();
    watch.forget();
    watch.tell();
    watch.stop();
    expect(heard).toEqual([]);
  });
});

it("a section is drawn anew some times, and then let be; the others still are", () => {
  let redrawn = neverRedrawn;
  for (let time = 0; time < 20; time++) redrawn = withRedrawn(redrawn, new Set([3]));
  const times = redrawn.sections.get(3) ?? 0;
  expect(times).toBeGreaterThan(1);
  expect(times).toBeLessThan(20);
  expect(withRedrawn(redrawn, new Set([3]))).toBe(redrawn);
  expect(withRedrawn(redrawn, new Set([3, 4])).sections.get(4)).toBe(1);
});
