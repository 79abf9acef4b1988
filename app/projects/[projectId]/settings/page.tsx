import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InvitationList, InviteForm } from "@/components/desk/invitations";
import { MemberTable } from "@/components/desk/member-table";
import { ProjectSettingsForm } from "@/components/desk/project-form";
import { PageTitle, Section } from "@/components/ui/page-title";
import { listInvitations } from "@/lib/server/invitations/data";
import { listMembers } from "@/lib/server/members/data";
import { pagePermit } from "@/lib/server/page";
import { getProject } from "@/lib/server/projects/data";
import { ProjectFrame } from "../../project-frame";
import {
  changeProjectAction,
  changeRoleAction,
  inviteAction,
  removeMemberAction,
  withdrawInvitationAction,
} from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("settings") };
}

export default async function SettingsPage({ params }: { params: Promise<{ projectId: string }> }) {
  const { projectId } = await params;
  const permit = await pagePermit(`/projects/${projectId}/settings`, { project: projectId }, "manage");
  const [project, members, invitations, t] = await Promise.all([
    getProject(permit),
    listMembers(permit),
    listInvitations(permit),
    getTranslations("settings"),
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
    </ProjectFrame>
  );
}
