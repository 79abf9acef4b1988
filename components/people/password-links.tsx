"use client";

import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/ui/action-button";
import type { FormAction } from "@/components/ui/form";
import { Instant } from "@/components/ui/formatted";
import { isolated } from "@/lib/i18n/isolated";

/** The links to new passwords that nobody has used yet, whoever made them. */
export function PasswordLinks({
  links,
  withdraw,
}: {
  links: readonly { id: string; user: { name: string }; madeBy: { name: string }; expiresAt: string }[];
  withdraw: FormAction<void>;
}) {
  const t = useTranslations("people");
  const words = useTranslations("invitations");
  if (links.length === 0) return <p className="text-sm text-soft">{t("noPasswordLinks")}</p>;
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {links.map((link) => (
        <li key={link.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
          <span className="min-w-0 wrap-anywhere">
            <strong dir="auto">{link.user.name}</strong>{" "}
            <span className="text-xs text-soft">
              {words.rich("by", { ...isolated, name: link.madeBy.name })} · {words("until")}{" "}
              <Instant at={link.expiresAt} />
            </span>
          </span>
          <ActionButton action={withdraw} submit={words("withdraw")} look="quiet" hidden={{ id: link.id }} />
        </li>
      ))}
    </ul>
  );
}
