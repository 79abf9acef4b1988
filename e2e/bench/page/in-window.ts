import type { Span } from "@/lib/domain/span";
import { type Material, type MaterialSpan, randomFrom } from "../material";

export function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}

/** The stretches of text whose blocks are wholly inside the window, apart from a line at its edges. */
export function blocksInWindow(): (Span & { element: HTMLElement })[] {
  return [...document.querySelectorAll<HTMLElement>("[data-start]")]
    .filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top < innerHeight - 40 && bottom > 40;
    })
    .map((element) => {
      const start = Number(element.dataset.start);
      return { element, start, end: start + (element.textContent?.length ?? 0) };
    });
}

/** The annotations of the material that begin in the window. */
export function spansInWindow({ spans }: Material): MaterialSpan[] {
  const blocks = blocksInWindow();
  return spans.filter(({ start, end }) =>
    blocks.some((block) => {
      if (start < block.start || end > block.end) return false;
      const box = boxOf(block, start);
      return box !== null && box.top > 0 && box.bottom < innerHeight;
    }),
  );
}

/** Where a character of a block stands in the window. */
export function boxOf(block: Span & { element: HTMLElement }, offset: number): DOMRect | null {
  const walker = document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT);
  let rest = offset - block.start;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (rest < node.length) {
      const range = document.createRange();
      range.setStart(node, rest);
      range.setEnd(node, rest + 1);
      return range.getClientRects()[0] ?? null;
    }
    rest -= node.length;
  }
  return null;
}

export interface CharacterPoint {
  offset: number;
  x: number;
  y: number;
}

/** Random points on characters in the window. */
export function pointsInWindow(count: number): CharacterPoint[] {
  const random = randomFrom(7);
  const blocks = blocksInWindow();
  const points: CharacterPoint[] = [];
  for (let tries = 0; points.length < count && tries < count * 20; tries++) {
    const block = blocks[Math.floor(random() * blocks.length)];
    if (!block) break;
    const offset = block.start + Math.floor(random() * (block.end - block.start));
    const box = boxOf(block, offset);
    if (!box || box.width < 3 || box.top < 2 || box.bottom > innerHeight - 2) continue;
    const x = box.left + 1 + random() * (box.width - 2);
    points.push({ offset, x, y: box.top + box.height * (0.25 + random() / 2) });
  }
  return points;
}
