import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AccountForm } from "@/components/account/account-form";
import { EntryPage } from "@/components/ui/entry-page";
import { isSetUp } from "@/lib/server/accounts/data";
import { env } from "@/lib/server/env";
import { PreferencesSwitch } from "../preferences-switch";
import { setUpAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("setUp"))("title") };
}

/** The first page of an empty instance. */
export default async function SetUpPage() {
  if (env().demo || (await isSetUp())) redirect("/sign-in");
  const t = await getTranslations("setUp");
  return (
    <EntryPage title={t("title")} lead={t("lead")} preferences={<PreferencesSwitch />}>
      <AccountForm action={setUpAction} submit={t("submit")} next="/sign-in" />
    </EntryPage>
  );
}
