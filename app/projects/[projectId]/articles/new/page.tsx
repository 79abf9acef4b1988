import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/components/ui/page-title";
import { pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../../project-frame";
import { ImportArticle } from "./import-article";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const articles = `/projects/${projectId}/articles`;
  const permit = await pagePermit(`${articles}/new`, { project: projectId }, "import");
  const t = await getTranslations("import");
  const crumbs = [{ label: (await getTranslations("articles"))("title"), href: articles }];
  return (
    <ProjectFrame permit={permit} page="articles" crumbs={crumbs} title={t("title")}>
      <PageTitle title={t("title")} lead={t("lead")} />
      <ImportArticle projectId={projectId} />
    </ProjectFrame>
  );
}
