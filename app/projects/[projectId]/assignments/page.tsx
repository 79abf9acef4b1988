import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { WorkloadList } from "@/components/assignment/workload-list";
import { ActionButton } from "@/components/ui/action-button";
import { Instant } from "@/components/ui/formatted";
import { Empty, PageTitle, Section } from "@/components/ui/page-title";
import { Pager } from "@/components/ui/pager";
import { getWorkload, listAssignments } from "@/lib/server/assignments/data";
import { orErrorPage, pagePermit } from "@/lib/server/page-access";
import { listSkips } from "@/lib/server/queue/skips";
import { ProjectFrame } from "../../project-frame";
import { changeShareAction, returnClaimAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("assignment"))("title") };
}

/** How many skipped claims are shown; what is put back makes room for more. */
const shownSkips = 50;

/** Who has what, how far each is, and what was skipped. */
export default async function AssignmentsPage({
  params,
  searchParams,
}: {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<{ cursor?: string }>;
}) {
  const { projectId } = await params;
  const { cursor } = await searchParams;
  const base = `/projects/${projectId}`;
  const here = `${base}/assignments`;
  const permit = await pagePermit(here, { project: projectId }, "manage");
  const [workload, assignments, skips, t] = await Promise.all([
    getWorkload(permit),
    orErrorPage(listAssignments(permit, { cursor })),
    listSkips(permit, shownSkips),
    getTranslations("assignment"),
  ]);
  return (
    <ProjectFrame permit={permit} page="assignments" title={t("title")}>
      <PageTitle title={t("title")} lead={t("lead")} />
      {workload.length === 0 ? (
        <Empty title={t("work.none")} />
      ) : (
        <WorkloadList projectId={projectId} items={workload} changeShare={changeShareAction} />
      )}
      <Section title={t("skips")}>
        {skips.length === 0 && <p className="text-sm text-soft">{t("noSkips")}</p>}
        <ul className="divide-y divide-rule">
          {skips.map((skip) => (
            <li key={skip.id} className="flex flex-wrap items-start justify-between gap-3 py-3 text-sm">
              <div className="min-w-0 flex-1 basis-60">
                <Link
                  href={`${base}/claims/${skip.claim.id}`}
                  dir="auto"
                  className="block font-semibold wrap-anywhere hover:underline"
                >
                  {skip.claim.text}
                </Link>
                <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                  {skip.reason}
                </p>
                <p className="text-xs text-soft">
                  <bdi>{skip.person.name}</bdi>, <Instant at={skip.at} />
                </p>
              </div>
              <ActionButton
                action={returnClaimAction}
                submit={t("putBack")}
                look="plain"
                hidden={{ projectId, claimId: skip.claim.id }}
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("assigned")}>
        {assignments.items.length === 0 && <p className="text-sm text-soft">{t("noneAssigned")}</p>}
        <ul className="divide-y divide-rule">
          {assignments.items.map((one) => (
            <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2 text-sm">
              <Link
                href={one.articleId ? `${base}/articles/${one.articleId}` : `${base}/claims/${one.claimId}`}
                dir="auto"
                className="min-w-0 wrap-anywhere hover:underline"
              >
                {one.about}
              </Link>
              <span className="text-soft">
                <bdi>{one.person.name}</bdi>
              </span>
            </li>
          ))}
        </ul>
        <Pager href={here} cursor={cursor} nextCursor={assignments.nextCursor} />
      </Section>
    </ProjectFrame>
  );
}
