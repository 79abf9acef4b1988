"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useMemo, useRef } from "react";
import type { IntervalIndex } from "@/lib/domain/interval-index";
import { paintedSpan } from "@/lib/domain/painted-span";
import type { Room, RoomAnnotation } from "@/lib/domain/room";
import type { Section } from "@/lib/domain/section";
import { cardOf } from "@/lib/reader/card-link";
import { offsetAt, pointToOffset } from "@/lib/reader/dom-range";
import { type ForeignChange, textSelector } from "@/lib/reader/foreign-changes";
import { paintHovered } from "@/lib/reader/highlight";
import type { Redrawn } from "@/lib/reader/use-redrawn";
import type { ArticleRecord } from "@/lib/schemas/article";
import { ArticleText } from "./article-text";
import { RedrawBoundary } from "./redraw-boundary";
import { TextGuard } from "./text-guard";

/** The article's words: where one reads, selects, and goes to annotations by clicking their marks. */
export function ArticlePane({
  pane,
  article,
  sections,
  index,
  claims,
  near,
  redrawn,
  onForeign,
  observe,
  activeId,
  onActivate,
  onDeactivate,
  onKeyDown,
  children,
}: {
  pane: RefObject<HTMLDivElement | null>;
  article: ArticleRecord;
  sections: readonly Section[];
  index: IntervalIndex<RoomAnnotation>;
  claims: Room["claims"];
  near: ReadonlySet<number>;
  redrawn: Redrawn;
  onForeign: (change: ForeignChange) => void;
  observe: (element: HTMLElement | null) => (() => void) | undefined;
  activeId: string | null;
  onActivate: (annotationId: string) => void;
  onDeactivate: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** What stands at the words for a time. */
  children: ReactNode;
}) {
  const t = useTranslations("room");
  const { text } = article;
  const words = useMemo(
    () => <ArticleText {...{ text, sections, index, claims, near, redrawn, observe }} />,
    [text, sections, index, claims, near, redrawn, observe],
  );

  function onClick(event: MouseEvent) {
    if (!window.getSelection()?.isCollapsed) return;
    const mark = event.target instanceof Element ? event.target.closest("mark") : null;
    if (!mark || !pane.current) return onDeactivate();
    const clicked = index.at(offsetAt(pane.current, event.clientX, event.clientY) ?? -1);
    // A click on its sign, behind the last character, is one on the mark as well.
    const here = clicked.length > 0 ? clicked : index.at(pointToOffset(pane.current, mark, 0, "forward") ?? -1);
    // The innermost first; clicking again goes on to those around it.
    const ids = here.map(({ id }) => id).toReversed();
    const next = ids[(ids.indexOf(activeId ?? "") + 1) % ids.length];
    if (next) onActivate(next);
  }

  /** What was put elsewhere in the article is not React's to remove any more. */
  function clearAway() {
    for (const left of pane.current?.querySelectorAll(textSelector) ?? []) left.remove();
  }

  // By hand, and not by drawing anew: pointing must not cost more than a highlight.
  const pointed = useRef<HTMLElement | null>(null);
  function point(mark: HTMLElement | null) {
    if (mark === pointed.current) return;
    cardOf(pointed.current)?.removeAttribute("data-pointed");
    cardOf(mark)?.setAttribute("data-pointed", "");
    pointed.current = mark;
    const offset = mark && pane.current && pointToOffset(pane.current, mark, 0, "forward");
    const innermost = offset === null ? null : index.at(offset).at(-1);
    paintHovered(pane.current, innermost ? paintedSpan(innermost, claims) : null);
  }

  return (
    <div
      ref={pane}
      lang={article.language}
      dir="auto"
      // Annotations are of these words: a translation in their place would have others annotated.
      translate="no"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the reading caret's keys are heard while it has the focus
      tabIndex={0}
      role="document"
      aria-label={t("text")}
      onClick={onClick}
      onPointerMove={(event) => point(event.target instanceof Element ? event.target.closest("mark") : null)}
      onPointerLeave={() => point(null)}
      onKeyDown={onKeyDown}
      className="notranslate relative reading-text font-serif wrap-anywhere hyphens-auto focus-visible:outline-offset-8"
    >
      <RedrawBoundary fallback={<p role="alert">{t("pageChanged")}</p>} onRedraw={clearAway}>
        <TextGuard key={redrawn.all} article={pane} onForeign={onForeign}>
          {words}
        </TextGuard>
      </RedrawBoundary>
      {children}
    </div>
  );
}
