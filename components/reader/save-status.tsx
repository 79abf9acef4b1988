import { useTranslations } from "next-intl";

/** A quiet line: whether everything done here has arrived. */
export function SaveStatus({ status, waiting }: { status: "saved" | "saving" | "offline"; waiting: number }) {
  const t = useTranslations("room.status");
  return (
    <p role="status" className={`text-xs ${status === "offline" ? "font-semibold text-disputed" : "text-soft"}`}>
      {t(status, { waiting })}
    </p>
  );
}
