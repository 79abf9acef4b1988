"use client";

import { ALargeSmall, Keyboard, ListFilter, Redo2, Search, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { CoverageBar } from "@/components/ui/coverage-bar";
import type { Coverage } from "@/lib/domain/coverage";
import type { RoomSnapshot } from "@/lib/reader/room/store";

export interface RoomBarActs {
  undoRedo: (direction: "undo" | "redo") => void;
  search: () => void;
  filter: () => void;
  keys: () => void;
  reading: () => void;
}

/** Above the article: how far it is checked, what can be undone, and the keys. */
export const RoomBar = memo(function RoomBar({
  coverage,
  isWhole,
  snapshot,
  isFiltering,
  acts,
}: {
  /** Null until the claims are counted. */
  coverage: Coverage | null;
  /** Whether all annotations are there. */
  isWhole: boolean;
  snapshot: RoomSnapshot;
  /** Whether some annotations are left out. */
  isFiltering: boolean;
  /** The same at every rendering. */
  acts: RoomBarActs;
}) {
  const t = useTranslations("room.bar");
  const button = "rounded-md p-1.5 text-soft hover:bg-hover hover:text-ink disabled:opacity-40";
  return (
    <div className="mb-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {isWhole ? (
          // An empty place keeps the height of the bar.
          <span className="min-h-5">{coverage && <CoverageBar coverage={coverage} />}</span>
        ) : (
          <p className="text-sm text-soft">{t("loading")}</p>
        )}
        <div className="flex items-center gap-1">
          <button
            type="button"
            aria-label={t("undo")}
            disabled={!snapshot.canUndo}
            onClick={() => acts.undoRedo("undo")}
            className={button}
          >
            <Undo2 size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={t("redo")}
            disabled={!snapshot.canRedo}
            onClick={() => acts.undoRedo("redo")}
            className={button}
          >
            <Redo2 size={16} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("search")} onClick={acts.search} className={button}>
            <Search size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={t("filter")}
            onClick={acts.filter}
            className={`${button} ${isFiltering ? "bg-hover text-open" : ""}`}
          >
            <ListFilter size={16} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("reading")} onClick={acts.reading} className={button}>
            <ALargeSmall size={16} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("keys")} onClick={acts.keys} className={`${button} max-sm:hidden`}>
            <Keyboard size={16} aria-hidden="true" />
          </button>
        </div>
      </div>
    </div>
  );
});
