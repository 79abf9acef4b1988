"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { inputClass } from "@/components/ui/field";
import { type Hit, maxHits } from "@/lib/domain/room-search";
import { keyOf } from "@/lib/reader/key-event";

/** Seeks words in the article and in what was said about it. Enter goes on, with Shift back, Escape ends it. */
export function SearchBar({
  field,
  query,
  hits,
  at,
  onSeek,
  onStep,
}: {
  field: RefObject<HTMLInputElement | null>;
  query: string;
  hits: readonly Hit[];
  /** The number of the hit that one is at, from 0; -1 before the first. */
  at: number;
  onSeek: (query: string | null) => void;
  onStep: (by: 1 | -1) => void;
}) {
  const t = useTranslations("room.search");
  const button = "rounded-md p-1.5 text-soft hover:bg-hover hover:text-ink disabled:opacity-40";
  return (
    <search className="room-search sticky top-2 z-20 mb-4 lg:top-15 flex items-center gap-1 rounded-md border border-rule bg-sheet p-1.5 shadow-float">
      <input
        dir="auto"
        ref={field}
        type="search"
        aria-label={t("label")}
        placeholder={t("label")}
        value={query}
        // biome-ignore lint/a11y/noAutofocus: it was asked for just now
        autoFocus
        onChange={(event) => onSeek(event.currentTarget.value)}
        onKeyDown={(event) => {
          const key = keyOf(event);
          if (key === "Enter") onStep(event.shiftKey ? -1 : 1);
          if (key === "Escape") onSeek(null);
        }}
        className={`${inputClass} min-w-0 [&::-webkit-search-cancel-button]:hidden`}
      />
      <p role="status" className="px-2 text-xs whitespace-nowrap text-soft tabular-nums">
        {query.trim() !== "" &&
          t("found", { at: at + 1, count: hits.length, total: `${hits.length}${hits.length === maxHits ? "+" : ""}` })}
        {at >= 0 && hits[at]?.annotationId && <span className="max-sm:sr-only">{` · ${t("inCard")}`}</span>}
      </p>
      <button
        type="button"
        aria-label={t("previous")}
        disabled={hits.length === 0}
        onClick={() => onStep(-1)}
        className={button}
      >
        <ChevronUp size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={t("next")}
        disabled={hits.length === 0}
        onClick={() => onStep(1)}
        className={button}
      >
        <ChevronDown size={16} aria-hidden="true" />
      </button>
      <button type="button" aria-label={t("close")} onClick={() => onSeek(null)} className={button}>
        <X size={16} aria-hidden="true" />
      </button>
    </search>
  );
}
