import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyCanonicalText } from "../testing/text";
import { findBlocks } from "./block";
import { partLength, sectionsOf } from "./section";

const paragraph = `${"Die Fähre fährt nach Romanshorn. ".repeat(20).trim()}\n\n`;

function check(text: string) {
  const blocks = findBlocks(text);
  const sections = sectionsOf(text, blocks);
  const parts = sections.flatMap((section) => section.blocks);
  // Nothing but space between two blocks is in no section, nothing is in two, and all is in order.
  expect(parts.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
    blocks.map(({ start, end }) => text.slice(start, end)).join(""),
  );
  for (const { start, end, blocks: inside } of sections) {
    expect(start).toBe(inside[0]?.start);
    expect(end).toBe(inside.at(-1)?.end);
    expect(end - start).toBeLessThanOrEqual(2 * partLength + 100);
  }
  return { sections, parts };
}

describe("sections", () => {
  it("a short article is one", () => {
    expect(check(paragraph).sections).toHaveLength(1);
  });

  it("hold several paragraphs, and never cut one that fits", () => {
    const { sections, parts } = check(paragraph.repeat(20));
    expect(parts).toHaveLength(20);
    expect(sections.length).toBeLessThan(10);
  });

  it("cut one endless paragraph where sentences end", () => {
    const { parts } = check(paragraph.trim().repeat(200));
    expect(parts.length).toBeGreaterThan(10);
  });

  it("cut one endless sentence between words, and one endless word anywhere", () => {
    expect(check("Fähre ".repeat(5_000)).parts.length).toBeGreaterThan(4);
    expect(check("x".repeat(50_000)).parts.length).toBeGreaterThan(4);
  });

  it("hold all of any text", () => {
    fc.assert(fc.property(anyCanonicalText, (text) => void check(text)));
  });
});
