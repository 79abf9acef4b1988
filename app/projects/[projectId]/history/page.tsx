import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActivityList } from "@/components/desk/activity-list";
import { buttonClass } from "@/components/ui/button";
import { PageTitle } from "@/components/ui/page-title";
import { listEvents } from "@/lib/server/history/data";
import { describeEvents } from "@/lib/server/history/describe";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("history") };
}

export default async function HistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const { projectId } = await params;
  const { cursor } = await searchParams;
  const base = `/projects/${projectId}`;
  const permit = await pagePermit(`${base}/history`, { project: projectId }, "read");
  const [events, t] = await Promise.all([
    orErrorPage(listEvents(permit, { cursor, limit: 50 })),
    getTranslations("history"),
  ]);
  return (
    <ProjectFrame permit={permit} page="history" title={(await getTranslations("nav"))("history")}>
      <PageTitle title={t("title")} lead={t("lead")} />
      <div className="max-w-2xl">
        <ActivityList events={await describeEvents(permit, events.items)} base={base} />
        {events.nextCursor && (
          <Link
            href={`${base}/history?cursor=${encodeURIComponent(events.nextCursor)}`}
            className={`${buttonClass()} mt-6`}
          >
            {t("older")}
          </Link>
        )}
      </div>
    </ProjectFrame>
  );
}
