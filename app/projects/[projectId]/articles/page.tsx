import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ArticleTable } from "@/components/article/article-table";
import { ChooseBar } from "@/components/assignment/choose-bar";
import { Choosable } from "@/components/assignment/selection";
import { buttonClass } from "@/components/ui/button";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { coverageOfArticles, listArticles } from "@/lib/server/articles/data";
import { assigneesOf, listMarkers } from "@/lib/server/assignments/data";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { AssignMany } from "../../assign-many";
import { ProjectFrame } from "../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("articles") };
}

export default async function ArticlesPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const { projectId } = await params;
  const { cursor } = await searchParams;
  const base = `/projects/${projectId}/articles`;
  const permit = await pagePermit(base, { project: projectId }, "read");
  const t = await getTranslations("articles");
  const { items, nextCursor } = await orErrorPage(listArticles(permit, { cursor }));
  const ids = items.map(({ id }) => id);
  const manages = permit.abilities.includes("manage");
  const [coverage, assignees, people] = await Promise.all([
    coverageOfArticles(permit, ids),
    assigneesOf(permit, "articleId", ids),
    manages ? listMarkers(permit) : [],
  ]);
  const importLink = permit.abilities.includes("import") && (
    <Link href={`${base}/new`} className={buttonClass("primary")}>
      {t("import")}
    </Link>
  );
  return (
    <ProjectFrame permit={permit} page="articles" title={t("title")}>
      <PageTitle title={t("title")} tools={importLink} />
      {items.length === 0 ? (
        <Empty title={t("empty.title")}>{t("empty.lead")}</Empty>
      ) : (
        <Choosable
          isOn={manages && people.length > 0}
          bar={
            <ChooseBar shown={ids}>
              <AssignMany projectId={projectId} kind="articles" isEmpty={false} people={people} />
            </ChooseBar>
          }
        >
          <ArticleTable articles={items} coverage={coverage} assignees={assignees} base={base} />
        </Choosable>
      )}
      <Pager href={base} cursor={cursor} nextCursor={nextCursor} />
    </ProjectFrame>
  );
}
