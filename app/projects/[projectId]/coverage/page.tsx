import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReaderZone } from "@/app/reader-zone";
import { readerZone } from "@/app/zone";
import { ArticleCoverageTable } from "@/components/coverage/article-coverage-table";
import { CoverageFigures } from "@/components/coverage/coverage-figures";
import { CoverageOverTime } from "@/components/coverage/coverage-over-time";
import { PeriodChoice } from "@/components/coverage/period-choice";
import { Empty, PageTitle, Section } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { coverageOfArticles, listArticles } from "@/lib/server/articles/data";
import { getCoverage } from "@/lib/server/coverage/over-time";
import { sentenceShares } from "@/lib/server/coverage/sentences";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { figuresOf, periodFrom } from "../../coverage-period";
import { ProjectFrame } from "../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("coverage") };
}

/** How far a project is: today, day by day, and article by article. */
export default async function CoveragePage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ period?: string; cursor?: string }>;
}) {
  const { projectId } = await params;
  const search = await searchParams;
  const base = `/projects/${projectId}`;
  const here = `${base}/coverage`;
  const permit = await pagePermit(here, { project: projectId }, "read");
  const zone = await readerZone();
  const { period, from } = periodFrom(search.period, zone);
  const [{ days }, articles, t] = await Promise.all([
    getCoverage(permit, { from, zone }),
    orErrorPage(listArticles(permit, { cursor: search.cursor })),
    getTranslations("coverage"),
  ]);
  const ids = articles.items.map(({ id }) => id);
  return (
    <ProjectFrame permit={permit} page="coverage" title={t("title")}>
      <ReaderZone zone={zone} />
      <PageTitle title={t("title")} lead={t(permit.visibility === "all" ? "lead" : "leadBlind")} />
      <CoverageFigures figures={figuresOf(days.at(-1))} />
      <Section title={t("overTime")} tools={<PeriodChoice href={here} chosen={period} />}>
        <CoverageOverTime days={days} />
      </Section>
      <Section title={t("byArticle")}>
        {articles.items.length === 0 ? (
          <Empty title={t("noArticles")} />
        ) : (
          <ArticleCoverageTable
            articles={articles.items}
            coverage={await coverageOfArticles(permit, ids)}
            sentences={await sentenceShares(permit, ids)}
            base={`${base}/articles`}
          />
        )}
        <Pager href={here} cursor={search.cursor} nextCursor={articles.nextCursor} query={{ period: search.period }} />
      </Section>
    </ProjectFrame>
  );
}
