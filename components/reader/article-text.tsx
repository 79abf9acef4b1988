import { memo } from "react";
import type { Block } from "@/lib/domain/block";
import type { PaintedSpan } from "@/lib/domain/painted-span";
import { flattenSpans, type Segment } from "@/lib/domain/segment";
import { verdictSigns } from "@/lib/domain/verdict";

/** The article in its blocks, its annotations as underlined marks in its own words. */
export const ArticleText = memo(function ArticleText({
  text,
  blocks,
  spans,
}: {
  text: string;
  blocks: readonly Block[];
  /** In the order of the text. */
  spans: readonly PaintedSpan[];
}) {
  return blocks.map((block) => (
    <BlockView
      key={block.start}
      kind={block.kind}
      start={block.start}
      text={text.slice(block.start, block.end)}
      spans={spans.filter((span) => span.start < block.end && span.end > block.start)}
    />
  ));
});

interface BlockViewProps {
  kind: Block["kind"];
  start: number;
  text: string;
  spans: readonly PaintedSpan[];
}

const blockClass: Record<Block["kind"], string> = {
  heading: "mt-9 mb-3 text-lg font-semibold",
  paragraph: "mb-4",
  list_item: "mb-2 ms-6 -indent-6",
  caption: "mb-4 font-sans text-xs text-soft",
  quote: "my-6 border-s-2 border-rule ps-5 italic",
};

/** One block. Renders again only where its own annotations change. */
const BlockView = memo(function BlockView({ kind, start, text, spans }: BlockViewProps) {
  const Tag = kind === "heading" ? "h2" : kind === "quote" ? "blockquote" : "p";
  const segments = flattenSpans(spans, { start, end: start + text.length });
  const byId = new Map(spans.map((span) => [span.id, span]));
  return (
    <Tag data-start={start} className={blockClass[kind]}>
      {segments.map((segment) => {
        const words = text.slice(segment.start - start, segment.end - start);
        return segment.ids.length === 0 ? (
          words
        ) : (
          <Mark key={segment.start} segment={segment} words={words} byId={byId} />
        );
      })}
    </Tag>
  );
}, hasSameSpans);

function hasSameSpans(before: BlockViewProps, after: BlockViewProps): boolean {
  return (
    before.text === after.text &&
    before.start === after.start &&
    before.spans.length === after.spans.length &&
    before.spans.every((span, index) => {
      const other = after.spans[index];
      return (
        other &&
        span.id === other.id &&
        span.paint === other.paint &&
        span.start === other.start &&
        span.end === other.end
      );
    })
  );
}

/** A stretch of words under the same annotations. The innermost, which came last, gives it its paint. */
function Mark({ segment, words, byId }: { segment: Segment; words: string; byId: ReadonlyMap<string, PaintedSpan> }) {
  const innermost = byId.get(segment.ids.at(-1) ?? "");
  const ending = segment.ids.map((id) => byId.get(id)).find((span) => span?.end === segment.end);
  return (
    <mark
      data-ids={segment.ids.join(" ")}
      data-paint={innermost?.paint}
      data-depth={Math.min(segment.ids.length, 3)}
      data-sign={ending && signOf(ending)}
      aria-details={`card-${segment.ids.at(-1)}`}
    >
      {words}
    </mark>
  );
}

function signOf({ paint }: PaintedSpan): string | undefined {
  if (paint === "note" || paint === "open") return undefined;
  return paint === "conflict" ? "≠" : verdictSigns[paint];
}
