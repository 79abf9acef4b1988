import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ReaderZone } from "@/app/reader-zone";
import { readerZone } from "@/app/zone";
import { DayLead } from "@/components/history/day-lead";
import { DayPager } from "@/components/history/day-pager";
import { PersonDay } from "@/components/history/person-day";
import { Empty, PageTitle } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { dayOf } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { DaySchema } from "@/lib/schemas/day";
import { listEvents } from "@/lib/server/history/data";
import { dayAround } from "@/lib/server/history/day";
import { describeEvents } from "@/lib/server/history/describe";
import { listEverMembers } from "@/lib/server/members/data";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { ProjectFrame } from "../../../project-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("history"))("dayTitle") };
}

/** More than anybody does in a day by hand; an import of more goes on on a second page. */
const linesOfDay = 1000;

/** A person's whole day, from the first thing that she did to the last. */
export default async function PersonDayPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ person?: string; day?: string; cursor?: string }>;
}) {
  const { projectId } = await params;
  const search = await searchParams;
  const base = `/projects/${projectId}`;
  const here = `${base}/history/day`;
  const permit = await pagePermit(here, { project: projectId }, "read");
  const zone = await readerZone();
  const people = await listEverMembers(permit);
  const person = people.find(({ id }) => id === (search.person ?? permit.actor.id));
  if (!person) notFound();
  const day = DaySchema.catch(dayOf(new Date(), zone)).parse(search.day);
  const [events, around, t, locale] = await Promise.all([
    orErrorPage(
      listEvents(permit, {
        ...{ person: person.id, day, zone, order: "earliest" },
        ...{ cursor: search.cursor, limit: linesOfDay },
      }),
    ),
    dayAround(permit, { person: person.id, day, zone }),
    getTranslations("history"),
    getLocale(),
  ]);
  const ofDay = (other: string) => `${here}?${new URLSearchParams({ person: person.id, day: other })}`;
  return (
    <ProjectFrame
      permit={permit}
      page="history"
      crumbs={[{ label: t("title"), href: `${base}/history?person=${person.id}` }]}
      title={person.name}
    >
      <ReaderZone zone={zone} />
      <PageTitle
        title={person.name}
        lead={<DayLead day={formatDay(day, locale)} zone={zone} counts={around.counts} />}
        tools={
          <DayPager earlier={around.earlier && ofDay(around.earlier)} later={around.later && ofDay(around.later)} />
        }
      />
      {events.items.length === 0 ? (
        <Empty title={t("emptyDay.title")}>{t("emptyDay.lead")}</Empty>
      ) : (
        <PersonDay events={await describeEvents(permit, events.items)} base={base} zone={zone} />
      )}
      <Pager href={here} cursor={search.cursor} nextCursor={events.nextCursor} query={{ person: person.id, day }} />
    </ProjectFrame>
  );
}
