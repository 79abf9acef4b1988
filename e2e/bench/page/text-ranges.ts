import type { Span } from "@/lib/domain/span";

/** Makes ranges of a text whose every block is one text node; a search by halves, so that ten thousand cost little. */
export function blockRanges(box: HTMLElement): (span: Span) => Range {
  const blocks = [...box.querySelectorAll<HTMLElement>("[data-start]")].map((block) => ({
    start: Number(block.dataset.start),
    text: block.firstChild as Text,
  }));
  return ({ start, end }) => {
    let [low, high] = [0, blocks.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((blocks[middle]?.start ?? 0) <= start) low = middle;
      else high = middle;
    }
    const block = blocks[low];
    if (!block || end > block.start + block.text.length) throw new Error("The text has no such place.");
    const range = document.createRange();
    range.setStart(block.text, start - block.start);
    range.setEnd(block.text, end - block.start);
    return range;
  };
}
