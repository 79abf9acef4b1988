import { memo, useCallback } from "react";
import type { Block } from "@/lib/domain/block";
import { isSameBlock } from "@/lib/domain/block-edit";
import { type IntervalIndex, intervalIndex } from "@/lib/domain/interval-index";
import { isPaintedAlike, type PaintedSpan, paintedSpan } from "@/lib/domain/painted-span";
import type { Room, RoomAnnotation } from "@/lib/domain/room";
import type { Section } from "@/lib/domain/section";
import { flattenSpans, type Segment } from "@/lib/domain/segment";
import { verdictSigns } from "@/lib/domain/verdict";
import type { Redrawn } from "@/lib/reader/use-redrawn";
import { blockClasses, blockTags } from "./block-look";

/**
 * The article in its blocks, its annotations as underlined marks in its own words. All of the text is always there; marks
 * are in the sections near the window only, and one that changes renders its own section again and no other.
 */
export const ArticleText = memo(function ArticleText({
  text,
  sections,
  index,
  claims,
  near,
  redrawn,
  observe,
}: {
  text: string;
  sections: readonly Section[];
  index: IntervalIndex<RoomAnnotation>;
  claims: Room["claims"];
  /** The numbers of the sections near the window. */
  near: ReadonlySet<number>;
  redrawn: Redrawn;
  /** Has a section's element watched; what it returns ends that. */
  observe: Observe;
}) {
  const painted = (section: Section) => index.overlapping(section).map((one) => paintedSpan(one, claims));
  const views = sections.map((section, number) => (
    <SectionView
      key={`${section.start} ${redrawn.sections.get(number) ?? 0}`}
      {...{ section, number, text, observe }}
      spans={near.has(number) ? painted(section) : none}
    />
  ));
  return Array.from({ length: Math.ceil(views.length / together) }, (_, group) => {
    const first = sections[group * together]?.start ?? 0;
    const end = sections[(group + 1) * together]?.start ?? text.length;
    return (
      <div key={first} ref={(element) => reserve(element, end - first)} className="text-section">
        {views.slice(group * together, (group + 1) * together)}
      </div>
    );
  });
});

/** About 70 characters a line of 30 pixels: what the browser reserves until it has laid out so much text. */
function reserve(element: HTMLElement | null, length: number): void {
  element?.style.setProperty("--height", `${Math.ceil(length / 70) * 30}px`);
}

/**
 * How many sections stand in one element, which is left out as a whole while it is far from the window: for each that is
 * left out by itself the browser pays whenever it is asked what is at a point, and whenever it lays something out.
 */
const together = 20;

const none: readonly PaintedSpan[] = [];

type Observe = (element: HTMLElement | null) => (() => void) | undefined;

interface SectionViewProps {
  section: Section;
  number: number;
  text: string;
  spans: readonly PaintedSpan[];
  observe: Observe;
}

const SectionView = memo(
  function SectionView({ section, number, text, spans, observe }: SectionViewProps) {
    const index = intervalIndex(spans);
    // The same at every rendering: it would be watched anew each time.
    const watch = useCallback(
      (element: HTMLElement | null) => {
        reserve(element, section.end - section.start);
        return observe(element);
      },
      [section, observe],
    );
    return (
      <div ref={watch} data-section={number} className="text-section">
        {section.blocks.map((block) => (
          <BlockView
            key={block.start}
            kind={block.kind}
            start={block.start}
            text={text.slice(block.start, block.end)}
            spans={index.overlapping(block)}
          />
        ))}
      </div>
    );
  },
  (before, after) =>
    isSameSection(before, after) &&
    before.text === after.text &&
    before.observe === after.observe &&
    hasSameSpans(before.spans, after.spans),
);

/** An edit of one block cuts the others into the same sections as before. */
function isSameSection(before: SectionViewProps, after: SectionViewProps): boolean {
  if (before.section === after.section) return true;
  const [was, is] = [before.section.blocks, after.section.blocks];
  return (
    before.number === after.number &&
    was.length === is.length &&
    was.every((block, index) => isSameBlock(block, is[index]))
  );
}

interface BlockViewProps {
  kind: Block["kind"];
  start: number;
  text: string;
  spans: readonly PaintedSpan[];
}

/** One block. Renders again only where its own annotations change. */
const BlockView = memo(function BlockView({ kind, start, text, spans }: BlockViewProps) {
  const Tag = blockTags[kind];
  return (
    <Tag data-start={start} dir="auto" className={blockClasses[kind]}>
      {/* React keeps a record of each text among others, and none of one that is alone. */}
      {spans.length === 0 ? text : wordsWithMarks(text, start, spans)}
    </Tag>
  );
}, hasSameBlock);

function wordsWithMarks(text: string, start: number, spans: readonly PaintedSpan[]) {
  return flattenSpans(spans, { start, end: start + text.length }).map((segment) => {
    const words = text.slice(segment.start - start, segment.end - start);
    return segment.innermost === null ? words : markOf(segment, segment.innermost, words);
  });
}

function hasSameBlock(before: BlockViewProps, after: BlockViewProps): boolean {
  return (
    before.kind === after.kind &&
    before.text === after.text &&
    before.start === after.start &&
    hasSameSpans(before.spans, after.spans)
  );
}

function hasSameSpans(before: readonly PaintedSpan[], after: readonly PaintedSpan[]): boolean {
  return before.length === after.length && before.every((span, index) => isPaintedAlike(span, after[index]));
}

/**
 * A stretch of words under the same annotations. The innermost gives it its paint. Not a component: in a dense article
 * there are thousands.
 */
function markOf({ start, depth, ending }: Segment<PaintedSpan>, innermost: PaintedSpan, words: string) {
  return (
    <mark
      key={start}
      data-annotation={innermost.id}
      data-paint={innermost.paint}
      data-depth={depth > 1 ? Math.min(depth, 3) : undefined}
      data-sign={ending ? signOf(ending) : undefined}
    >
      {words}
    </mark>
  );
}

function signOf({ paint }: PaintedSpan): string | undefined {
  if (paint === "note" || paint === "open") return undefined;
  return paint === "conflict" ? "≠" : verdictSigns[paint];
}
