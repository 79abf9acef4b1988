"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { CopyOnce } from "@/components/ui/copy-once";
import { SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import { useOrigin } from "@/components/ui/use-origin";
import { type Role, roles } from "@/lib/domain/permissions";
import { isolated } from "@/lib/i18n/isolated";

/** Makes a link for one person, and shows it once. */
export function InviteForm({ projectId, action }: { projectId: string; action: FormAction<{ secret: string }> }) {
  const t = useTranslations("invitations");
  const names = useTranslations("role");
  const origin = useOrigin();
  return (
    <Form action={action} submit={t("create")} look="plain" className="max-w-xl" hidden={{ projectId }}>
      {(_, done) => (
        <>
          <SelectField
            label={t("role")}
            name="role"
            defaultValue="reviewer"
            className="max-w-72"
            hint={t("hint")}
            options={roles.map((role) => ({ value: role, label: names(role) }))}
          />
          {done && <CopyOnce label={t("link")} value={`${origin}/invite/${done.secret}`} />}
        </>
      )}
    </Form>
  );
}

export function InvitationList({
  projectId,
  invitations,
  withdraw,
}: {
  projectId: string;
  invitations: readonly { id: string; role: Role; expiresAt: string; invitedBy: { name: string } }[];
  withdraw: FormAction<void>;
}) {
  const t = useTranslations("invitations");
  const names = useTranslations("role");
  if (invitations.length === 0) return <p className="mt-4 text-sm text-soft">{t("none")}</p>;
  return (
    <ul className="mt-4 divide-y divide-rule border-y border-rule">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
          <span>
            <strong>{names(invitation.role)}</strong>{" "}
            <span className="text-xs text-soft">
              {t.rich("by", { ...isolated, name: invitation.invitedBy.name })} · {t("until")}{" "}
              <Instant at={invitation.expiresAt} />
            </span>
          </span>
          <ActionButton
            action={withdraw}
            submit={t("withdraw")}
            look="quiet"
            hidden={{ projectId, id: invitation.id }}
          />
        </li>
      ))}
    </ul>
  );
}
