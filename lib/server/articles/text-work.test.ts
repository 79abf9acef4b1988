import { describe, expect, it } from "vitest";
import { maximumTextLength } from "../../domain/canonical-text";
import { carryAnchors, decodeFile, prepareText } from "./text-work";

/** How often the event loop comes round while something is waited for. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setImmediate(resolve));
    turns++;
  }
  await over;
  return turns;
}

const sentence = "Am Montag fielen 1.500 Soldaten, sagt der Dienst. ";
const long = sentence.repeat(20_000);

describe("a long text", () => {
  it("comes back from its thread as a short one is worked on at once", async () => {
    const short = await prepareText(sentence.repeat(3));
    const book = await prepareText(long);
    expect(short).toMatchObject({ language: "de", blocks: [{ kind: "paragraph", start: 0, end: 149 }] });
    expect(book).toMatchObject({ language: "de", text: long, codePoints: long.length, sha256: expect.any(String) });
    expect(book.blocks).toHaveLength(1);
  });

  it("lets everything else go on meanwhile", async () => {
    expect(await turnsDuring(prepareText(long.repeat(4)))).toBeGreaterThan(20);
    expect(await turnsDuring(decodeFile(new TextEncoder().encode(long.repeat(4))))).toBeGreaterThan(20);
  });

  it("is refused with the same words as a short one", async () => {
    const refusal = (text: string) => prepareText(text).catch((problem) => problem);
    expect(await refusal(`${long}\0`)).toMatchObject({ code: "invalid" });
    expect(await refusal("\0")).toMatchObject({ code: "invalid" });
    expect(await refusal("a".repeat(maximumTextLength + 1))).toMatchObject({
      code: "text-too-long",
      values: { length: maximumTextLength + 1, limit: maximumTextLength },
    });
  });

  it("is worked on side by side with others, each answer going to who asked", async () => {
    const lengths = [2_000, 3_000, 4_000].map((times) => sentence.repeat(times));
    const prepared = await Promise.all(lengths.map((text) => prepareText(text)));
    expect(prepared.map(({ text }) => text.length)).toEqual(lengths.map((text) => text.length));
  });

  it("has its annotations carried over there, too", async () => {
    const start = long.length - 40;
    const stood = { annotationId: "a", versionId: "v", start, end: start + 5, quote: long.slice(start, start + 5) };
    const context = { prefix: long.slice(start - 32, start), suffix: long.slice(start + 5, start + 37) };
    const carrying = carryAnchors({ id: "v", text: long }, `Neu. ${long}`, [{ ...stood, ...context }]);
    expect(await carrying).toMatchObject([{ annotationId: "a", origin: "moved", start: start + 5 }]);
  });
});
