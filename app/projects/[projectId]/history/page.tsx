import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ReaderZone } from "@/app/reader-zone";
import { readerZone } from "@/app/zone";
import { EventDays } from "@/components/history/event-days";
import { HistoryFilters } from "@/components/history/history-filters";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { HistoryFilterSchema } from "@/lib/schemas/event";
import { listEvents } from "@/lib/server/history/data";
import { describeEvents } from "@/lib/server/history/describe";
import { listEverMembers } from "@/lib/server/members/data";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { filterNames } from "@/lib/server/projects/filter-names";
import { ProjectFrame } from "../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("history") };
}

/** Everything that was done in a project: who, what, before and after; narrowed to what one looks for. */
export default async function HistoryPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string>>;
}) {
  const { projectId } = await params;
  const { cursor, ...search } = await searchParams;
  const base = `/projects/${projectId}`;
  const here = `${base}/history`;
  const permit = await pagePermit(here, { project: projectId }, "read");
  const { zone: _, ...filter } = HistoryFilterSchema.catch({}).parse(
    Object.fromEntries(Object.entries(search).filter(([, value]) => value)),
  );
  const zone = await readerZone();
  const [events, people, names, t] = await Promise.all([
    orErrorPage(listEvents(permit, { ...filter, zone, cursor })),
    listEverMembers(permit),
    filterNames(permit, filter),
    getTranslations("history"),
  ]);
  return (
    <ProjectFrame permit={permit} page="history" title={(await getTranslations("nav"))("history")}>
      <ReaderZone zone={zone} />
      <PageTitle title={t("title")} lead={t("lead")} />
      <HistoryFilters action={here} chosen={filter} people={people} article={names.article} claim={names.claim} />
      {events.items.length === 0 ? (
        <Empty title={t("none.title")}>{t("none.lead")}</Empty>
      ) : (
        <EventDays
          events={await describeEvents(permit, events.items)}
          base={base}
          zone={zone}
          href={(narrowed) => `${here}${"day" in narrowed ? "/day" : ""}?${new URLSearchParams(narrowed)}`}
        />
      )}
      <Pager href={here} cursor={cursor} nextCursor={events.nextCursor} query={filter} />
    </ProjectFrame>
  );
}
