"use client";

import { ALargeSmall, Keyboard, Redo2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RoomSnapshot } from "@/lib/reader/room-store";
import { SaveStatus } from "./save-status";

/** Above the article: how far it is checked, what can be undone, the keys, and whether all is saved. */
export function RoomBar({
  coverage,
  snapshot,
  notice,
  onTurn,
  onKeys,
  onReading,
}: {
  coverage: ReactNode;
  snapshot: RoomSnapshot;
  /** Why something could not be undone. */
  notice: string | null;
  onTurn: (direction: "undo" | "redo") => void;
  onKeys: () => void;
  onReading: () => void;
}) {
  const t = useTranslations("room.bar");
  const button = "rounded-md p-1.5 text-soft hover:bg-hover hover:text-ink disabled:opacity-40";
  return (
    <div className="mb-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        {coverage}
        <div className="flex items-center gap-1">
          <SaveStatus status={snapshot.status} waiting={snapshot.waiting} isKept={snapshot.isKept} />
          <button
            type="button"
            aria-label={t("undo")}
            disabled={!snapshot.canUndo}
            onClick={() => onTurn("undo")}
            className={`${button} ms-2`}
          >
            <Undo2 size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            aria-label={t("redo")}
            disabled={!snapshot.canRedo}
            onClick={() => onTurn("redo")}
            className={button}
          >
            <Redo2 size={16} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("reading")} onClick={onReading} className={button}>
            <ALargeSmall size={16} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t("keys")} onClick={onKeys} className={`${button} max-sm:hidden`}>
            <Keyboard size={16} aria-hidden="true" />
          </button>
        </div>
      </div>
      <p role="alert" className="mt-2 text-sm text-disputed empty:hidden">
        {notice}
      </p>
    </div>
  );
}
