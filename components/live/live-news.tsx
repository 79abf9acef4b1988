import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { hasNews, type NewsCount, newsKinds } from "@/lib/reader/live/news-count";

/** What others did meanwhile: a line for screen readers, and one in sight where it waits until the reader wants it. */
export function LiveNews({
  news,
  heldBack,
  onShow,
}: {
  news: NewsCount;
  /** Why the page is not as others left it: its reader is writing, or what it is about is there no longer. */
  heldBack: "changed" | "deleted" | null;
  onShow: () => void;
}) {
  const t = useTranslations("live");
  const format = useFormatter();
  const parts = newsKinds.flatMap((kind) => (news[kind] > 0 ? [t(`news.${kind}`, { count: news[kind] })] : []));
  return (
    <>
      <p aria-live="polite" data-live-news="" className="sr-only">
        {hasNews(news) && t("came", { what: format.list(parts, { type: "unit" }) })}
      </p>
      {heldBack && (
        <div
          aria-live="polite"
          className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-md flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg border border-rule bg-sheet px-4 py-2 text-sm shadow-float"
        >
          <p>{t(`heldBack.${heldBack}`)}</p>
          <Button onClick={onShow}>{t("show")}</Button>
        </div>
      )}
    </>
  );
}
