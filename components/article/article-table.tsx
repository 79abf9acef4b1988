import Link from "next/link";
import { useTranslations } from "next-intl";
import { SelectBox } from "@/components/assignment/selection";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { EdtfDate } from "@/components/ui/formatted";
import { type ArticleState, articleState, type Coverage } from "@/lib/domain/coverage";
import type { ArticleSummary } from "@/lib/schemas/article";
import type { Person } from "@/lib/schemas/person";

const stateText: Record<ArticleState, string> = {
  unread: "text-soft",
  in_work: "text-open",
  conflict: "text-conflict",
  checked: "text-confirmed",
};
const stateSign: Record<ArticleState, string> = { unread: "○", in_work: "◐", conflict: "≠", checked: "✓" };

/** The articles of a project with how far each is checked. On a narrow screen a row becomes a block. */
export function ArticleTable({
  articles,
  coverage,
  assignees,
  base,
}: {
  articles: readonly ArticleSummary[];
  coverage: ReadonlyMap<string, Coverage>;
  /** Whose each is, by its id. */
  assignees: ReadonlyMap<string, readonly Person[]>;
  base: string;
}) {
  const t = useTranslations("articles");
  return (
    <table className="w-full max-sm:block">
      <thead className="text-start text-xs text-soft max-sm:sr-only">
        <tr className="border-b border-rule">
          <th className="py-2 text-start font-semibold">{t("column.title")}</th>
          <th className="px-4 py-2 text-start font-semibold">{t("column.published")}</th>
          <th className="px-4 py-2 text-start font-semibold">{t("column.state")}</th>
          <th className="px-4 py-2 text-start font-semibold">{t("column.assignees")}</th>
          <th className="py-2 text-start font-semibold">{t("column.coverage")}</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {articles.map((article) => {
          const covered = coverage.get(article.id);
          const state = covered ? articleState(covered) : "unread";
          return (
            <tr key={article.id} className="border-b border-rule hover:bg-hover max-sm:block max-sm:py-3">
              <td className="py-3 max-sm:block max-sm:py-0">
                <div className="flex items-baseline gap-3">
                  <SelectBox id={article.id} about={article.title} />
                  <Link href={`${base}/${article.id}`} className="block min-w-0">
                    <span dir="auto" className="block font-serif text-lg font-semibold wrap-anywhere">
                      {article.title}
                    </span>
                    <span className="block text-xs text-soft wrap-anywhere">
                      <bdi>{[article.publisher, article.author].filter(Boolean).join(" · ") || t("noPublisher")}</bdi>
                    </span>
                  </Link>
                </div>
              </td>
              <td className="px-4 py-3 text-sm whitespace-nowrap text-soft max-sm:block max-sm:p-0">
                {article.published && <EdtfDate value={article.published} />}
              </td>
              <td
                className={`px-4 py-3 text-sm font-semibold whitespace-nowrap max-sm:inline-block max-sm:py-0 max-sm:ps-0 ${stateText[state]}`}
              >
                <span aria-hidden="true">{stateSign[state]} </span>
                {t(`state.${state}`)}
              </td>
              <td className="px-4 py-3 text-sm text-soft max-sm:block max-sm:p-0">
                {(assignees.get(article.id) ?? []).map(({ id, name }, index) => (
                  <span key={id}>
                    {index > 0 && ", "}
                    <bdi>{name}</bdi>
                  </span>
                ))}
              </td>
              <td className="py-3 max-sm:inline-block max-sm:py-0">{covered && <CoverageBar coverage={covered} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
