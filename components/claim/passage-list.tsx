import Link from "next/link";
import { useTranslations } from "next-intl";
import { Dotted } from "@/components/ui/dotted";
import { EdtfDate } from "@/components/ui/formatted";
import { unwrapped } from "@/lib/domain/hard-wrap";
import type { LikePassage } from "@/lib/schemas/passage";

/** What names a passage among others. */
export function passageKey({ article, start, end }: LikePassage): string {
  return `${article.versionId} ${start} ${end}`;
}

/** Passages below each other, their words in one column, as a concordance has them; each to be ticked or not. */
export function PassageList({
  passages,
  chosen,
  mayChoose,
  base,
  onToggle,
}: {
  passages: readonly LikePassage[];
  chosen: ReadonlySet<string>;
  mayChoose: boolean;
  base: string;
  onToggle: (passage: LikePassage) => void;
}) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {passages.map((passage) => {
        const key = passageKey(passage);
        return (
          <li key={key} className="flex items-baseline gap-3 py-3">
            <PassageLine
              passage={passage}
              base={base}
              choice={
                mayChoose && !passage.isAttached
                  ? { isChosen: chosen.has(key), onToggle: () => onToggle(passage) }
                  : null
              }
            />
          </li>
        );
      })}
    </ul>
  );
}

function PassageLine({
  passage: { article, before, quote, after, kind, isAttached },
  base,
  choice,
}: {
  passage: LikePassage;
  base: string;
  choice: { isChosen: boolean; onToggle: () => void } | null;
}) {
  const t = useTranslations("passages");
  const [lead, words, rest] = unwrapped([before, quote, after]);
  const isRival = kind === "rival";
  return (
    <>
      <input
        type="checkbox"
        aria-label={t("choose", { quote, title: article.title })}
        checked={isAttached || (choice?.isChosen ?? false)}
        disabled={!choice}
        onChange={choice?.onToggle}
      />
      <div className="min-w-0 flex-1">
        <p
          lang={article.language}
          dir="auto"
          className="font-serif wrap-anywhere sm:grid sm:grid-cols-[2fr_3fr] sm:items-baseline sm:gap-x-1.5"
        >
          {/* What is cut is the farther end. */}
          <span className="text-soft sm:flex sm:justify-end sm:overflow-hidden sm:whitespace-nowrap">
            <span>{lead}</span>
          </span>{" "}
          <span className="sm:line-clamp-2">
            <mark data-paint={isRival ? "disputed" : "open"}>{words}</mark>
            <span className="text-soft">{rest}</span>
          </span>
        </p>
        <p className="mt-1 text-xs text-soft wrap-anywhere">
          <Dotted>
            <Link href={`${base}/articles/${article.id}`} className="font-semibold text-open hover:underline">
              <bdi>{article.title}</bdi>
            </Link>
            {article.publisher && <bdi>{article.publisher}</bdi>}
            {article.published && <EdtfDate value={article.published} />}
            {isAttached ? (
              <span className="font-semibold">{t("attached")}</span>
            ) : (
              <span className={isRival ? "font-semibold text-disputed" : ""}>{t(`kinds.${kind}`)}</span>
            )}
          </Dotted>
        </p>
      </div>
    </>
  );
}
