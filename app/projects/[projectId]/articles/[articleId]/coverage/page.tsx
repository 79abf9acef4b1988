import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ReaderZone } from "@/app/reader-zone";
import { readerZone } from "@/app/zone";
import { CoverageFigures } from "@/components/coverage/coverage-figures";
import { CoverageOverTime } from "@/components/coverage/coverage-over-time";
import { PeriodChoice } from "@/components/coverage/period-choice";
import { TextShares } from "@/components/coverage/text-shares";
import { buttonClass } from "@/components/ui/button";
import { PageTitle, Section } from "@/components/ui/page-title";
import { getArticle } from "@/lib/server/articles/data";
import { getCoverage } from "@/lib/server/coverage/over-time";
import { coverageOfText } from "@/lib/server/coverage/text";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { figuresOf, periodFrom } from "../../../../coverage-period";
import { ProjectFrame } from "../../../../project-frame";
import { WithdrawMarks } from "../../../../withdraw-marks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("coverage") };
}

/** How far one article is: how much of its text was worked on, and how its claims stood day by day. */
export default async function ArticleCoveragePage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string; articleId: string }>;
  searchParams: Promise<{ period?: string }>;
}) {
  const { projectId, articleId } = await params;
  const base = `/projects/${projectId}`;
  const here = `${base}/articles/${articleId}/coverage`;
  const permit = await pagePermit(here, { article: articleId }, "read");
  const zone = await readerZone();
  const { period, from } = periodFrom((await searchParams).period, zone);
  const [article, { days }, text, t] = await Promise.all([
    orErrorPage(getArticle(permit, articleId)),
    getCoverage(permit, { article: articleId, from, zone }),
    orErrorPage(coverageOfText(permit, articleId)),
    getTranslations("coverage"),
  ]);
  return (
    <ProjectFrame
      permit={permit}
      page="coverage"
      crumbs={[{ label: t("title"), href: `${base}/coverage` }]}
      title={article.title}
    >
      <ReaderZone zone={zone} />
      <PageTitle
        title={article.title}
        tools={
          <>
            <Link href={`${base}/articles/${articleId}`} className={buttonClass()}>
              {t("openArticle")}
            </Link>
            <Link href={`${base}/history?article=${articleId}`} className={buttonClass()}>
              {t("openHistory")}
            </Link>
            <Link href={`${base}/conflicts?article=${articleId}`} className={buttonClass()}>
              {t("openConflicts")}
            </Link>
            <Link href={`${base}/claims?article=${articleId}`} className={buttonClass()}>
              {t("openClaims")}
            </Link>
            {permit.abilities.includes("mark") && <WithdrawMarks projectId={projectId} articleId={articleId} />}
          </>
        }
      />
      <CoverageFigures figures={figuresOf(days.at(-1))} />
      <Section title={t("text.title")}>
        <TextShares coverage={text} />
      </Section>
      <Section title={t("overTime")} tools={<PeriodChoice href={here} chosen={period} />}>
        <CoverageOverTime days={days} />
      </Section>
    </ProjectFrame>
  );
}
