import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { PasswordForm } from "@/components/account/password-form";
import { ActionButton } from "@/components/ui/action-button";
import { buttonClass } from "@/components/ui/button";
import { EntryPage } from "@/components/ui/entry-page";
import { isolated } from "@/lib/i18n/isolated";
import { actorOfSession } from "@/lib/server/actor";
import { findInvitation } from "@/lib/server/invitations/data";
import { PreferencesSwitch } from "../../preferences-switch";
import { acceptAction, acceptAsNewAction, setPasswordAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invite"))("metaTitle"), referrer: "no-referrer" };
}

/** Where a link leads: into a project, or to a new password. */
export default async function InvitePage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const [invitation, actor, t, roles] = await Promise.all([
    findInvitation(secret),
    actorOfSession(),
    getTranslations("invite"),
    getTranslations("role"),
  ]);
  const preferences = <PreferencesSwitch />;
  if (!invitation) {
    return (
      <EntryPage title={t("gone.title")} lead={t("gone.lead")} preferences={preferences}>
        <div>
          <Link href="/" className={buttonClass()}>
            {t("gone.home")}
          </Link>
        </div>
      </EntryPage>
    );
  }
  if (invitation.kind === "password") {
    const { name, email } = invitation;
    return (
      <EntryPage
        title={t("password.title")}
        lead={t.rich("password.lead", { ...isolated, name, email })}
        preferences={preferences}
      >
        <PasswordForm action={setPasswordAction} submit={t("password.submit")} hidden={{ secret }} next="/sign-in" />
      </EntryPage>
    );
  }
  const { projectName, role, invitedBy, projectId } = invitation;
  const lead = t.rich("project.lead", { ...isolated, person: invitedBy, role: roles(role) });
  const next = `/projects/${projectId}`;
  return (
    <EntryPage
      title={t.rich("project.title", { ...isolated, project: projectName })}
      lead={lead}
      preferences={preferences}
    >
      {actor ? (
        <ActionButton
          action={acceptAction}
          submit={t.rich("project.join", { ...isolated, name: actor.name })}
          hidden={{ secret }}
          next={next}
        />
      ) : (
        <>
          <AccountForm
            action={acceptAsNewAction}
            submit={t("project.create")}
            hidden={{ secret }}
            next={`/sign-in?next=${encodeURIComponent(next)}`}
          />
          <p className="text-sm text-soft">
            {t("project.known")}{" "}
            <Link
              href={`/sign-in?next=${encodeURIComponent(`/invite/${secret}`)}`}
              className="font-semibold text-open underline"
            >
              {t("project.signIn")}
            </Link>
          </p>
        </>
      )}
    </EntryPage>
  );
}
