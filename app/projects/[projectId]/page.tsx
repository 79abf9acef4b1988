import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ClaimLine } from "@/components/claim/claim-line";
import { ActivityList } from "@/components/desk/activity-list";
import { DecisionLine } from "@/components/desk/decision-line";
import { ProgressStrip } from "@/components/desk/progress-strip";
import { WaitingReasonsList } from "@/components/desk/waiting-reasons";
import { SentBackQuestion } from "@/components/review/sent-back-question";
import { buttonClass } from "@/components/ui/button";
import { Empty, PageTitle, Section } from "@/components/ui/page-title";
import { resolverStates } from "@/lib/domain/claim-state";
import type { Permit } from "@/lib/server/actor";
import { countClaimStates, listClaims } from "@/lib/server/claims/list";
import { listWaitingThreads } from "@/lib/server/comments/threads";
import { listEvents } from "@/lib/server/history/data";
import { describeEvents } from "@/lib/server/history/describe";
import { pagePermit } from "@/lib/server/page-access";
import { countProject } from "@/lib/server/projects/counts";
import { getProject } from "@/lib/server/projects/data";
import { listQueue } from "@/lib/server/queue/data";
import { listWaitingReasons } from "@/lib/server/reasons/waiting";
import { listOwnDecisions } from "@/lib/server/resolutions/decisions";
import { ProjectFrame } from "../project-frame";
import { ReviewLink } from "./review-link";
import { WaitingThreads } from "./waiting-threads";

interface DeskProps {
  params: Promise<{ projectId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("desk") };
}

/** How many claims each list of the desk shows. */
const shown = 6;

/** What waits for the reader, what is in conflict, how far the project is, and what happened last. */
export default async function DeskPage({ params }: DeskProps) {
  const { projectId } = await params;
  const home = `/projects/${projectId}`;
  const permit = await pagePermit(home, { project: projectId }, "read");
  const mayMark = permit.abilities.includes("mark");
  const [project, counts, states, waiting, reasons, conflicts, threads, events, decisions, t, queue, articles] =
    await Promise.all([
      getProject(permit),
      countProject(permit),
      countClaimStates(permit),
      mayMark ? listQueue(permit as Permit<"mark" | "read">, { limit: shown }) : null,
      mayMark ? listWaitingReasons(permit as Permit<"mark" | "read">, { limit: shown }) : null,
      listClaims(permit, { states: resolverStates, limit: shown }),
      listWaitingThreads(permit, { limit: shown }),
      listEvents(permit, { limit: 12 }),
      mayMark ? listOwnDecisions(permit, { limit: shown }) : null,
      getTranslations("desk"),
      getTranslations("queue"),
      getTranslations("articles"),
    ]);
  return (
    <ProjectFrame permit={permit} page="desk" title={(await getTranslations("nav"))("desk")}>
      <PageTitle title={project.name} lead={project.description} />
      <ProgressStrip states={states} href={`${home}/claims`} />
      <div className="mt-10 grid gap-10 lg:grid-cols-[3fr_2fr]">
        <div className="min-w-0">
          {counts.articles === 0 && (
            // Nothing else begins before there is something to read.
            <Section title={articles("title")}>
              <Empty title={articles("empty.title")}>
                {articles("empty.lead")}
                {permit.abilities.includes("import") && (
                  <Link href={`${home}/articles/new`} className={`${buttonClass("primary")} mt-4`}>
                    {articles("import")}
                  </Link>
                )}
              </Empty>
            </Section>
          )}
          {threads.items.length > 0 && (
            <Section title={(await getTranslations("discussion"))("waiting")}>
              <WaitingThreads threads={threads.items} base={home} />
            </Section>
          )}
          {waiting && (
            <Section
              title={t("waiting")}
              tools={waiting.items.length > 0 && <ReviewLink href={`${home}/queue`} label={t("review")} />}
            >
              {waiting.items.length === 0 ? (
                <Empty title={t("nothingWaits")} />
              ) : (
                <ul className="divide-y divide-rule border-y border-rule">
                  {waiting.items.map(({ claim, reason, sentBack }) => (
                    <ClaimLine
                      key={claim.id}
                      claim={claim}
                      href={`${home}/claims/${claim.id}`}
                      note={reason === "open" ? undefined : queue(`reason.${reason}`)}
                    >
                      {sentBack.map((asked) => (
                        <SentBackQuestion key={asked.id} asked={asked} />
                      ))}
                    </ClaimLine>
                  ))}
                </ul>
              )}
            </Section>
          )}
          {reasons && reasons.items.length > 0 && (
            <Section title={(await getTranslations("reasons"))("waiting")}>
              <WaitingReasonsList items={reasons.items} base={home} />
            </Section>
          )}
          {decisions && decisions.items.length > 0 && (
            <Section title={t("decisions")}>
              <ul className="divide-y divide-rule border-y border-rule">
                {decisions.items.map((decision) => (
                  <DecisionLine key={decision.id} decision={decision} base={home} />
                ))}
              </ul>
            </Section>
          )}
          <Section title={t("conflicts")} tools={<More href={`${home}/conflicts`} label={t("all")} />}>
            {conflicts.items.length === 0 ? (
              <Empty title={t("noConflicts")} />
            ) : (
              <ul className="divide-y divide-rule border-y border-rule">
                {conflicts.items.map((claim) => (
                  <ClaimLine key={claim.id} claim={claim} href={`${home}/conflicts/${claim.id}`} />
                ))}
              </ul>
            )}
          </Section>
        </div>
        <div className="min-w-0">
          {project.guidelines && (
            <Section title={t("guidelines")}>
              <details className="rounded-lg border border-rule bg-sheet px-4 py-3">
                <summary className="font-semibold">{t("readGuidelines")}</summary>
                <p dir="auto" className="mt-3 text-sm whitespace-pre-line">
                  {project.guidelines}
                </p>
              </details>
            </Section>
          )}
          <Section title={t("activity")} tools={<More href={`${home}/history`} label={t("all")} />}>
            <ActivityList events={await describeEvents(permit, events.items)} base={home} />
          </Section>
        </div>
      </div>
    </ProjectFrame>
  );
}

function More({ href, label }: { href: string; label: string }) {
  return (
    <Link href={href} className="text-xs font-semibold text-open hover:underline">
      {label}
    </Link>
  );
}
