import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EntryPage } from "@/components/ui/entry-page";
import { isSetUp } from "@/lib/server/accounts/data";
import { actorOfSession } from "@/lib/server/actor";
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
  searchParams: Promise<{ next?: string; error?: string }>;
}) {
  const { next, error } = await searchParams;
  const target = localPath(next);
  if (await actorOfSession()) redirect(target);
  const { demo, oidc } = env();
  if (!demo && !(await isSetUp())) redirect("/set-up");
  const t = await getTranslations("signIn");
  const people = Object.entries(demoPeople).map(([key, { name, role }]) => ({ email: `${key}@demo.test`, name, role }));
  return (
    <EntryPage title={t("title")} lead={t("lead")} preferences={<PreferencesSwitch />}>
      <SignInForm
        next={target}
        refused={error !== undefined}
        provider={oidc?.name ?? null}
        demo={demo ? { people, password: demoPassword } : null}
      />
    </EntryPage>
  );
}

/** A path of ours to go on to; anything else could lead to another site. */
function localPath(next: string | undefined): string {
  return next && /^\/(?![/\\])[\w\-/?=&%.#]*$/.test(next) ? next : "/";
}
