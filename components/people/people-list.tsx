"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import { CopyOnce } from "@/components/ui/copy-once";
import { Form, type FormAction } from "@/components/ui/form";
import { useOrigin } from "@/components/ui/use-origin";
import { isolatedInText } from "@/lib/i18n/isolated";

interface Account {
  id: string;
  name: string;
  email: string;
  isAdministrator: boolean;
  isDemo: boolean;
  deactivatedAt: string | null;
  projectCount: number;
}

/** The accounts of the instance, and what an administrator does with them. */
export function PeopleList({
  accounts,
  ownId,
  setAdministrator,
  setDeactivated,
  passwordLink,
}: {
  accounts: readonly Account[];
  ownId: string;
  setAdministrator: FormAction<void>;
  setDeactivated: FormAction<void>;
  passwordLink: FormAction<{ secret: string }>;
}) {
  const t = useTranslations("people");
  const origin = useOrigin();
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {accounts.map((account) => (
        <li key={account.id} className="flex flex-col gap-3 py-4">
          <div>
            <p className="font-semibold">
              <bdi>{account.name}</bdi>
              {account.id === ownId && <span className="font-normal text-soft"> {t("you")}</span>}
            </p>
            <p className="text-xs text-soft">
              {[
                account.email,
                account.isAdministrator && t("administrator"),
                account.isDemo && t("demo"),
                account.deactivatedAt && t("closed"),
                t("projects", { count: account.projectCount }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          <div className="flex flex-wrap items-start gap-2">
            <ActionButton
              action={setAdministrator}
              look="plain"
              submit={account.isAdministrator ? t("takeAdministrator") : t("makeAdministrator")}
              hidden={{ userId: account.id, on: String(!account.isAdministrator) }}
            />
            <ActionButton
              action={setDeactivated}
              look="plain"
              submit={account.deactivatedAt ? t("reopen") : t("close")}
              {...(!account.deactivatedAt && {
                confirm: t.markup("confirmClose", { ...isolatedInText, name: account.name }),
              })}
              hidden={{ userId: account.id, on: String(!account.deactivatedAt) }}
            />
            <Form action={passwordLink} submit={t("passwordLink")} look="plain" hidden={{ userId: account.id }}>
              {(_, done) =>
                done && <CopyOnce label={t("passwordLinkOnce")} value={`${origin}/invite/${done.secret}`} />
              }
            </Form>
          </div>
        </li>
      ))}
    </ul>
  );
}
