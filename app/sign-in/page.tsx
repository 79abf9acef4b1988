import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/ui/entry-page";
import { isLocalPath } from "@/lib/domain/local-path";
import type messages from "@/lib/i18n/messages/en.json";
import { isSetUp } from "@/lib/server/accounts/data";
import { actorOfSession } from "@/lib/server/actor";
import { type ProviderRefusal, providerRefusals } from "@/lib/server/auth/provider";
import { env } from "@/lib/server/env";
import { demoPassword, demoPeople } from "@/lib/server/sample";
import { PreferencesSwitch } from "../preferences-switch";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("signIn"))("title") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
}) {
  const { next, error } = await searchParams;
  // Anything else could lead to another site.
  const target = typeof next === "string" && isLocalPath(next) ? next : "/";
  if (await actorOfSession()) redirect(target);
  const { demo, oidc } = env();
  if (!demo && !(await isSetUp())) redirect("/set-up");
  const t = await getTranslations("signIn");
  const people = Object.entries(demoPeople).map(([key, { name, role }]) => ({ email: `${key}@demo.test`, name, role }));
  return (
    <EntryPage title={t("title")} lead={t("lead")} preferences={<PreferencesSwitch />}>
      <SignInForm
        next={target}
        refused={refusalOf(error)}
        provider={oidc?.name ?? null}
        demo={demo ? { people, password: demoPassword } : null}
      />
    </EntryPage>
  );
}

/** The words for each refusal. */
const refusals: Record<ProviderRefusal, keyof (typeof messages)["signIn"]["fault"]> = {
  "account-exists": "exists",
  "email-unverified": "unverified",
  closed: "closed",
};

function refusalOf(error: string | string[] | undefined) {
  if (error === undefined) return null;
  return providerRefusals.includes(error as ProviderRefusal) ? refusals[error as ProviderRefusal] : "refused";
}
