import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArticleHead } from "@/components/reader/article-head";
import { OrphanList } from "@/components/reader/orphan-list";
import { reportsNamePeople } from "@/lib/domain/visibility";
import { assigneesOf, listMarkers } from "@/lib/server/assignments/data";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { loadRoom } from "@/lib/server/room";
import { ProjectFrame } from "../../../project-frame";
import { ArticleReports } from "./article-reports";
import { AssignArticle } from "./assign-article";
import { EditArticle } from "./edit-article";
import { NewVersion } from "./new-version";
import { ReadingRoom } from "./reading-room";

interface RoomPageProps {
  params: Promise<{ projectId: string; articleId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("room"))("title") };
}

/** The reading room: an article, its annotations in its own words, and their cards beside it. */
export default async function RoomPage({ params }: RoomPageProps) {
  const { projectId, articleId } = await params;
  const base = `/projects/${projectId}`;
  const permit = await pagePermit(`${base}/articles/${articleId}`, { article: articleId }, "read");
  const room = await orErrorPage(loadRoom(permit, articleId));
  const [assignees, people, t] = await Promise.all([
    assigneesOf(permit, "articleId", [articleId]),
    permit.abilities.includes("manage") ? listMarkers(permit) : [],
    getTranslations("articles"),
  ]);
  return (
    <ProjectFrame
      permit={permit}
      page="articles"
      live={{ kind: "room", articleId }}
      crumbs={[{ label: t("title"), href: `${base}/articles` }]}
      title={room.article.title}
      tools={
        room.reader.abilities.includes("import") && (
          <>
            {people.length > 0 && (
              <AssignArticle articleId={articleId} assignees={assignees.get(articleId) ?? []} people={people} />
            )}
            {permit.abilities.includes("manage") && (
              <ArticleReports articleId={articleId} namesAreHidden={!reportsNamePeople(permit.project)} />
            )}
            <NewVersion article={{ id: room.article.id, textVersion: room.article.textVersion }} />
            <EditArticle article={room.article} mayDelete={room.reader.abilities.includes("manage")} />
          </>
        )
      }
      wide
    >
      <OrphanList orphans={room.orphans} base={base} />
      <ReadingRoom
        key={room.article.textVersion.id}
        data={room}
        head={<ArticleHead article={room.article} />}
        base={base}
      />
    </ProjectFrame>
  );
}
