import { useTranslations } from "next-intl";
import type { RoomSnapshot } from "@/lib/reader/room-store";

/** A quiet line: whether everything done here has arrived, and where it waits if not. */
export function SaveStatus({ status, waiting, isKept }: Pick<RoomSnapshot, "status" | "waiting" | "isKept">) {
  const t = useTranslations("room.status");
  const isWaiting = status === "offline" || status === "signed-out";
  return (
    <div className={`text-xs ${isWaiting ? "font-semibold text-disputed" : "text-soft"}`}>
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
