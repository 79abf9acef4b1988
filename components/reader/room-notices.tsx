import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Refusal } from "@/lib/reader/room/store";
import { RefusalList } from "./refusal-list";

/** What did not go as one wanted: in sight wherever in the article one is. */
export function RoomNotices({
  notice,
  refusals,
  onResume,
  onClose,
  onDismiss,
}: {
  /** Why something could not be undone. */
  notice: string | null;
  refusals: readonly Refusal[];
  /** Goes on with what was refused; null where it cannot be. */
  onResume: (refusal: Refusal) => (() => void) | null;
  /** Has read the notice. */
  onClose: () => void;
  onDismiss: (commandId: string) => void;
}) {
  const t = useTranslations("room");
  return (
    <div className="room-notices sticky top-2 z-40 lg:top-15">
      <div role="alert">
        {notice && (
          <div className="mb-4 flex items-start justify-between gap-3 rounded-lg border border-disputed/50 bg-sheet px-4 py-3 text-sm text-disputed shadow-float">
            <p>{notice}</p>
            <button
              type="button"
              aria-label={t("close")}
              onClick={onClose}
              className="rounded-md p-1 text-soft hover:bg-hover hover:text-ink"
            >
              <X size={16} aria-hidden="true" />
            </button>
          </div>
        )}
      </div>
      {refusals.length > 0 && <RefusalList refusals={refusals} onResume={onResume} onDismiss={onDismiss} />}
    </div>
  );
}
