"use client";

import Link from "next/link";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useHydrated } from "@/components/ui/use-hydrated";
import { isolated } from "@/lib/i18n/isolated";

/** Who is signed in, where, and how it looks. */
export function AccountFoot({
  project,
  person,
  isAdministrator,
  preferences,
  isRow = false,
}: {
  project?: string;
  person: string;
  isAdministrator: boolean;
  preferences: ReactNode;
  /** Side by side, as the head of a page, instead of one below the other. */
  isRow?: boolean;
}) {
  const t = useTranslations("nav");
  const atWork = useHydrated();
  return (
    <div className={`flex gap-1 text-xs text-soft ${isRow ? "flex-wrap items-baseline gap-x-4" : "flex-col"}`}>
      {project && (
        <Link href="/projects" className="truncate hover:text-ink hover:underline">
          {t.rich("inProject", { ...isolated, project, b: (text) => <strong className="text-ink">{text}</strong> })}
        </Link>
      )}
      <Link href="/account" className="truncate hover:text-ink hover:underline">
        {person}
      </Link>
      {isAdministrator && (
        <Link href="/people" className="hover:text-ink hover:underline">
          {t("people")}
        </Link>
      )}
      <button
        type="button"
        disabled={!atWork}
        className={`hover:text-ink hover:underline ${isRow ? "" : "self-start"}`}
        onClick={() => void signOut({ callbackUrl: "/sign-in" })}
      >
        {t("signOut")}
      </button>
      <div className="-ms-1.5">{preferences}</div>
    </div>
  );
}
