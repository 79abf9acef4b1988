import Link from "next/link";
import { useTranslations } from "next-intl";
import { CoverageBar } from "@/components/ui/coverage-bar";
import { Count } from "@/components/ui/formatted";
import type { Coverage } from "@/lib/domain/coverage";
import type { Share } from "@/lib/domain/text-coverage";
import type { ArticleSummary } from "@/lib/schemas/article";
import { SentenceShare } from "./text-shares";

/** The articles of a project with how far each is; the title opens its own coverage. */
export function ArticleCoverageTable({
  articles,
  coverage,
  sentences,
  base,
}: {
  articles: readonly ArticleSummary[];
  coverage: ReadonlyMap<string, Coverage>;
  /** Where the text has been cut into sentences. */
  sentences: ReadonlyMap<string, Share>;
  /** The address of the articles. */
  base: string;
}) {
  const t = useTranslations("coverage");
  return (
    <table className="w-full text-sm max-sm:block">
      <thead className="text-xs text-soft max-sm:sr-only">
        <tr className="border-b border-rule">
          <th scope="col" className="py-2 text-start font-semibold">
            {t("article")}
          </th>
          <th scope="col" className="px-3 py-2 text-end font-semibold">
            {t("claims")}
          </th>
          <th scope="col" className="px-3 py-2 text-end font-semibold">
            {t("figure.conflicts")}
          </th>
          <th scope="col" className="px-3 py-2 text-start font-semibold">
            {t("text.sentences")}
          </th>
          <th scope="col" className="py-2 text-start font-semibold">
            {t("figure.checked")}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {articles.map(({ id, title }) => {
          const covered = coverage.get(id);
          return (
            <tr key={id} className="border-b border-rule hover:bg-hover max-sm:block max-sm:py-2.5">
              <th scope="row" className="py-2.5 pe-3 text-start font-normal max-sm:block max-sm:p-0">
                <Link
                  href={`${base}/${id}/coverage`}
                  dir="auto"
                  className="block font-serif text-lg font-semibold wrap-anywhere hover:underline"
                >
                  {title}
                </Link>
              </th>
              <td className="px-3 py-2.5 text-end tabular-nums max-sm:hidden">
                <Count value={covered?.total ?? 0} />
              </td>
              <td className="px-3 py-2.5 text-end tabular-nums max-sm:hidden">
                <Count value={covered?.conflicts ?? 0} />
              </td>
              <td className="px-3 py-2.5 max-sm:block max-sm:p-0">
                <SentenceShare share={sentences.get(id)} />
              </td>
              <td className="py-2.5 whitespace-nowrap max-sm:block max-sm:p-0">
                {covered && <CoverageBar coverage={covered} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
