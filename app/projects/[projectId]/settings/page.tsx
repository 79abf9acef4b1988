import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { InvitationList, InviteForm } from "@/components/people/invitations";
import { MemberTable } from "@/components/people/member-table";
import { DeletedList } from "@/components/project/deleted-list";
import { ProjectSettingsForm } from "@/components/project/project-form";
import { ActionButton } from "@/components/ui/action-button";
import { PageTitle, Section } from "@/components/ui/page-title";
import { isolatedInText } from "@/lib/i18n/isolated";
import { listDeleted } from "@/lib/server/deleted/data";
import { listInvitations } from "@/lib/server/invitations/data";
import { listJobs } from "@/lib/server/jobs/data";
import { listMembers } from "@/lib/server/members/data";
import { pagePermit } from "@/lib/server/page-access";
import { getProject } from "@/lib/server/projects/data";
import { listReports } from "@/lib/server/reports/links";
import { ProjectFrame } from "../../project-frame";
import {
  changeProjectAction,
  changeRoleAction,
  deleteProjectAction,
  inviteAction,
  removeMemberAction,
  restoreArticleAction,
  restoreClaimAction,
  withdrawInvitationAction,
} from "./actions";
import { ProjectJobs } from "./project-jobs";
import { ProjectReports } from "./project-reports";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("settings") };
}

export default async function SettingsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const permit = await pagePermit(`/projects/${projectId}/settings`, { project: projectId }, "manage");
  const [project, members, invitations, reports, deleted, jobs, t, d] = await Promise.all([
    getProject(permit),
    listMembers(permit),
    listInvitations(permit),
    listReports(permit, { limit: 1000 }),
    listDeleted(permit),
    listJobs(permit, { limit: 5 }),
    getTranslations("settings"),
    getTranslations("deleted"),
  ]);
  return (
    <ProjectFrame permit={permit} page="settings" title={t("title")}>
      <PageTitle title={t("title")} />
      <Section title={t("project")}>
        <ProjectSettingsForm action={changeProjectAction} project={project} />
      </Section>
      <Section title={t("members")}>
        <MemberTable
          projectId={projectId}
          members={members}
          changeRole={changeRoleAction}
          removeMember={removeMemberAction}
        />
      </Section>
      <Section title={t("invitations")}>
        <InviteForm projectId={projectId} action={inviteAction} />
        <InvitationList projectId={projectId} invitations={invitations} withdraw={withdrawInvitationAction} />
      </Section>
      <Section title={(await getTranslations("reports"))("title")}>
        <ProjectReports standing={reports.items} />
      </Section>
      <Section title={t("webhooks")}>
        <p className="text-sm">
          {(await getTranslations("webhooks"))("settingsLead")}{" "}
          <Link href={`/projects/${projectId}/settings/webhooks`} className="font-semibold text-open underline">
            {(await getTranslations("webhooks"))("manage")}
          </Link>
        </p>
      </Section>
      <Section title={(await getTranslations("jobs"))("title")}>
        <ProjectJobs projectId={projectId} begun={jobs.items} />
      </Section>
      <Section title={d("title")}>
        <p className="text-sm text-soft">
          {deleted.articles.length + deleted.claims.length === 0 ? d("none") : d("lead")}
        </p>
        <DeletedList
          title={d("articles")}
          records={deleted.articles}
          restore={restoreArticleAction}
          hidden={{ projectId }}
        />
        <DeletedList title={d("claims")} records={deleted.claims} restore={restoreClaimAction} hidden={{ projectId }} />
      </Section>
      <Section title={d("project")}>
        <p className="mb-3 text-sm text-soft">{d("projectLead")}</p>
        <ActionButton
          action={deleteProjectAction}
          submit={d("projectDo")}
          look="danger"
          hidden={{ projectId }}
          next="/projects"
          confirm={d.markup("projectSure", { ...isolatedInText, name: project.name })}
        />
      </Section>
    </ProjectFrame>
  );
}
