"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, memo, type RefObject, useDeferredValue, useEffect, useMemo, useRef } from "react";
import type { Block } from "@/lib/domain/block";
import { minimapKinds, minimapOf, minimapSteps, piecesToDo } from "@/lib/domain/minimap";
import type { Room } from "@/lib/domain/room";

interface ArticleStripProps {
  text: string;
  blocks: readonly Block[];
  room: Room;
  article: RefObject<HTMLElement | null>;
  /** The same at every rendering. */
  onGo: (offset: number) => void;
}

/**
 * A strip along the scroll bar that shows where conflicts, open claims and blocks without a claim are. It stands where the
 * article stands on the page's scroll bar, so that the bar's handle covers on it what is in the window.
 */
export const Minimap = memo(function Minimap(props: ArticleStripProps) {
  return <Strip {...props} room={useDeferredValue(props.room)} />;
});

const Strip = memo(function Strip({ text: { length }, blocks, room, article, onGo }: ArticleStripProps) {
  const t = useTranslations("room.minimap");
  const minimap = useRef<HTMLDivElement>(null);
  const pieces = useMemo(() => piecesToDo(blocks, room), [blocks, room]);
  const stretches = useMemo(() => minimapOf(pieces, length), [pieces, length]);

  useEffect(() => {
    const place = () => {
      const box = article.current?.getBoundingClientRect();
      if (!box) return;
      const page = document.documentElement.scrollHeight;
      minimap.current?.style.setProperty("--from", String((box.top + window.scrollY) / page));
      minimap.current?.style.setProperty("--share", String(box.height / page));
    };
    const again = new ResizeObserver(place);
    if (article.current) again.observe(article.current);
    again.observe(document.documentElement);
    return () => again.disconnect();
  }, [article]);

  const counts = Object.fromEntries(
    minimapKinds.map((kind) => [kind, pieces.filter((piece) => piece.kind === kind).length]),
  );
  function onClick(event: MouseEvent) {
    const box = event.currentTarget.getBoundingClientRect();
    onGo(Math.round(((event.clientY - box.top) / box.height) * (length - 1)));
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go from one conflict and gap to the next
    <div
      ref={minimap}
      role="img"
      aria-label={t("label", counts)}
      title={t("label", counts)}
      onClick={onClick}
      className="minimap"
    >
      <svg viewBox={`0 0 10 ${minimapSteps}`} preserveAspectRatio="none" aria-hidden="true">
        {minimapKinds.map((kind) => (
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
