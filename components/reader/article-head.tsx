import { useTranslations } from "next-intl";
import { Count, EdtfDate } from "@/components/ui/formatted";
import type { ArticleRecord } from "@/lib/schemas/article";

/**
 * Where an article stood, when, and which text of it this is. Drawn on the server: to put a date and a number into words
 * would take the browser as long as to draw a window of the text.
 */
export function ArticleHead({ article }: { article: ArticleRecord }) {
  const t = useTranslations("room");
  const { publisher, author, published, textVersion, url } = article;
  return (
    <header className="mb-6">
      <p className="mb-2 flex flex-wrap gap-x-4 text-xs text-soft wrap-anywhere">
        {publisher &&
          (url ? (
            <a href={url} target="_blank" rel="noreferrer nofollow" className="underline hover:text-ink">
              <bdi>{publisher}</bdi>
            </a>
          ) : (
            <bdi>{publisher}</bdi>
          ))}
        {author && <bdi>{author}</bdi>}
        {published && <EdtfDate value={published} />}
        <span>
          {t("version", { number: textVersion.number })} · <Count value={textVersion.length} /> {t("characters")}
        </span>
      </p>
      <h1
        lang={article.language}
        dir="auto"
        className="font-serif text-display font-semibold text-balance wrap-anywhere"
      >
        {article.title}
      </h1>
    </header>
  );
}
