import { useTranslations } from "next-intl";
import type { WorkStatus as Status } from "@/lib/reader/outbox/work-status";

const waits =
  "fixed end-14 top-1 z-50 max-w-xs rounded-lg border border-disputed/50 bg-sheet px-3 py-1.5 font-semibold " +
  "text-disputed shadow-float lg:start-4 lg:end-auto lg:top-auto lg:bottom-4";

/**
 * A quiet line: whether everything done in this browser has arrived. While it waits, the line is in a corner of the
 * window, in sight wherever on the page one is; on a narrow screen beside the button that opens the menu.
 */
export function WorkStatus({
  status,
  waiting,
  isKept,
  signInHref,
}: {
  status: Status;
  waiting: number;
  /** Whether what is typed and what waits outlives the page. */
  isKept: boolean;
  signInHref: string;
}) {
  const t = useTranslations("work.status");
  // What was set aside is in sight already, with its words.
  const isWaiting = status === "offline" || status === "unavailable" || status === "signed-out";
  return (
    <div className={`text-xs ${isWaiting ? waits : status === "set-aside" ? "text-disputed" : "text-soft"}`}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        {/* Until the browser's own queue is read nobody knows whether all is saved. */}
        <p role="status" className="whitespace-nowrap">
          {status !== "opening" && t(status, { waiting })}
        </p>
        {status === "signed-out" && (
          // What is not kept would go with this page: then in a window of its own.
          <a href={signInHref} className="text-open underline" {...(!isKept && { target: "_blank", rel: "noopener" })}>
            {t("signIn")}
          </a>
        )}
      </div>
      {status === "signed-out" && <p className="font-normal text-ink">{t("signedOutHint")}</p>}
      {!isKept && <p className="font-normal">{t("notKept")}</p>}
    </div>
  );
}
