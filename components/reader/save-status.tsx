import { useTranslations } from "next-intl";
import type { RoomSnapshot } from "@/lib/reader/room-store";

const waits =
  "fixed end-2 top-2 z-50 max-w-xs rounded-lg border border-disputed/50 bg-sheet px-3 py-2 font-semibold text-disputed " +
  "shadow-float lg:start-4 lg:end-auto lg:top-auto lg:bottom-4";

/**
 * A quiet line: whether everything done here has arrived. While it waits, the line is in a corner of the window, in sight
 * wherever in the article one is.
 */
export function SaveStatus({ status, waiting, isKept }: Pick<RoomSnapshot, "status" | "waiting" | "isKept">) {
  const t = useTranslations("room.status");
  const isWaiting = status === "offline" || status === "signed-out";
  return (
    <div className={`text-xs ${isWaiting ? waits : "text-soft"}`}>
      {/* Until the browser's own queue is read nobody knows whether all is saved. */}
      <p role="status">{status !== "opening" && t(status, { waiting })}</p>
      {status === "signed-out" && (
        // In a window of its own, so that nothing on this page is left behind.
        <a href="/sign-in" target="_blank" rel="noopener" className="text-open underline">
          {t("signIn")}
        </a>
      )}
      {!isKept && <p>{t("notKept")}</p>}
    </div>
  );
}
