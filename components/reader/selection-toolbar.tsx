"use client";

import { Pilcrow } from "lucide-react";
import { useTranslations } from "next-intl";
import { ActionKey } from "@/components/ui/keys";
import { type SelectionChoice, selectionChoices } from "@/lib/schemas/room-drafts";

/**
 * The small toolbar at selected words. Pressing a button does not take the selection away.
 * @param at where the selection ends, in pixels within the positioned parent; on a narrow screen it stands at the foot
 */
export function SelectionToolbar({
  at,
  onChoose,
  onBlock,
}: {
  at: { top: number; left: number };
  onChoose: (choice: SelectionChoice) => void;
  /** Opens what can be done to the block that the words begin in; null for who may not. */
  onBlock: (() => void) | null;
}) {
  const t = useTranslations("room.toolbar");
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      ref={(element) => {
        element?.style.setProperty("--top", `${at.top}px`);
        element?.style.setProperty("--left", `${at.left}px`);
      }}
      onMouseDown={(event) => event.preventDefault()}
      className="selection-toolbar z-30 flex gap-0.5 rounded-md bg-ink font-sans p-1 text-sheet shadow-float"
    >
      {selectionChoices.map((choice) => (
        <button
          key={choice}
          type="button"
          onClick={() => onChoose(choice)}
          className="flex items-center gap-2 rounded-sm px-2 py-1.5 text-sm font-semibold whitespace-nowrap hover:bg-sheet/18"
        >
          {t(choice)} <ActionKey action={choice} />
        </button>
      ))}
      {onBlock && (
        <button
          type="button"
          aria-label={t("block")}
          title={t("block")}
          onClick={onBlock}
          className="flex items-center gap-2 rounded-sm px-2 py-1.5 text-sm font-semibold hover:bg-sheet/18"
        >
          <Pilcrow size={16} aria-hidden="true" /> <ActionKey action="block" />
        </button>
      )}
    </div>
  );
}
