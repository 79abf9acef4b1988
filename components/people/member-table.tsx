"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState } from "react";
import { ActionButton } from "@/components/ui/action-button";
import { inputClass } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { type Role, roles } from "@/lib/domain/permissions";
import { isolatedInText } from "@/lib/i18n/isolated";
import type { ProblemDocument } from "@/lib/schemas/problem";

interface Member {
  id: string;
  name: string;
  role: Role;
  since: string;
}

/** Who is in the project and as what. A role is changed by choosing another. */
export function MemberTable({
  projectId,
  members,
  changeRole,
  removeMember,
}: {
  projectId: string;
  members: readonly Member[];
  changeRole: FormAction<void>;
  removeMember: FormAction<void>;
}) {
  const t = useTranslations("members");
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {members.map((member) => (
        <li key={member.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
          <div>
            <p dir="auto" className="font-semibold">
              {member.name}
            </p>
            <p className="text-xs text-soft">
              {t("since")} <Instant at={member.since} />
            </p>
          </div>
          <div className="flex flex-wrap items-start gap-2">
            <RoleSelect key={member.role} projectId={projectId} member={member} action={changeRole} />
            <ActionButton
              action={removeMember}
              submit={t("remove")}
              look="quiet"
              confirm={t.markup("confirmRemove", { ...isolatedInText, name: member.name })}
              hidden={{ projectId, userId: member.id }}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}

function RoleSelect({ projectId, member, action }: { projectId: string; member: Member; action: FormAction<void> }) {
  const t = useTranslations("members");
  const names = useTranslations("role");
  const [result, submit, pending] = useActionState<Awaited<ReturnType<FormAction<void>>>, FormData>(action, null);
  const problem: ProblemDocument | null = result && "problem" in result ? result.problem : null;
  return (
    <div className="flex max-w-72 flex-col gap-2">
      <select
        aria-label={t.markup("roleOf", { ...isolatedInText, name: member.name })}
        className={inputClass}
        // A refused change shows the role that holds.
        key={problem ? "refused" : "chosen"}
        defaultValue={member.role}
        disabled={pending}
        onChange={(event) => {
          const form = new FormData();
          form.set("projectId", projectId);
          form.set("userId", member.id);
          form.set("role", event.currentTarget.value);
          startTransition(() => submit(form));
        }}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {names(role)}
          </option>
        ))}
      </select>
      <ProblemNotice problem={problem} />
    </div>
  );
}
