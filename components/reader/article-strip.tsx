"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, memo, type RefObject, useEffect, useMemo, useRef } from "react";
import { type StripPiece, stripKinds, stripOf, stripSteps } from "@/lib/domain/strip";

/**
 * A strip along the scroll bar that shows where conflicts, open claims and blocks without a claim are. It stands where the
 * article stands on the page's scroll bar, so that the bar's handle covers on it what is in the window.
 */
export const ArticleStrip = memo(function ArticleStrip({
  pieces,
  length,
  article,
  onGo,
}: {
  pieces: readonly StripPiece[];
  /** Of the text, in UTF-16 code units. */
  length: number;
  article: RefObject<HTMLElement | null>;
  /** The same at every rendering. */
  onGo: (offset: number) => void;
}) {
  const t = useTranslations("room.strip");
  const strip = useRef<HTMLDivElement>(null);
  const stretches = useMemo(() => stripOf(pieces, length), [pieces, length]);

  useEffect(() => {
    const place = () => {
      const box = article.current?.getBoundingClientRect();
      if (!box) return;
      const page = document.documentElement.scrollHeight;
      strip.current?.style.setProperty("--from", String((box.top + window.scrollY) / page));
      strip.current?.style.setProperty("--share", String(box.height / page));
    };
    const again = new ResizeObserver(place);
    if (article.current) again.observe(article.current);
    again.observe(document.documentElement);
    return () => again.disconnect();
  }, [article]);

  const counts = Object.fromEntries(
    stripKinds.map((kind) => [kind, pieces.filter((piece) => piece.kind === kind).length]),
  );
  function onClick(event: MouseEvent) {
    const box = event.currentTarget.getBoundingClientRect();
    onGo(Math.round(((event.clientY - box.top) / box.height) * (length - 1)));
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go from one conflict and gap to the next
    <div
      ref={strip}
      role="img"
      aria-label={t("label", counts)}
      title={t("label", counts)}
      onClick={onClick}
      className="article-strip"
    >
      <svg viewBox={`0 0 10 ${stripSteps}`} preserveAspectRatio="none" aria-hidden="true">
        {stripKinds.map((kind) => (
          <g key={kind} data-kind={kind}>
            {stretches[kind].map(({ start, end }) => (
              <rect
                key={start}
                x={kind === "gap" ? 6 : 0}
                width={kind === "gap" ? 4 : 10}
                y={start}
                height={end - start}
              />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
});
