import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ApiReference } from "@/components/api-docs/api-reference";
import { PageTitle } from "@/components/ui/page-title";
import { PlainPage } from "@/components/ui/plain-page";
import { openApi } from "@/lib/server/openapi";
import { ownOrigin } from "@/lib/server/own-origin";
import { PreferencesSwitch } from "../../preferences-switch";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("apiDocs"))("title") };
}

/** The API for people, from its OpenAPI document alone; open to anybody, as that is. It needs no script. */
export default async function ApiDocsPage() {
  const t = await getTranslations("apiDocs");
  const link = "font-semibold text-open underline";
  const lead = t.rich("lead", {
    doc: (words) => (
      <a href="/api/v1/openapi.json" className={link}>
        {words}
      </a>
    ),
    account: (words) => (
      <Link href="/account" className={link}>
        {words}
      </Link>
    ),
  });
  return (
    <PlainPage account={<PreferencesSwitch />}>
      <PageTitle title={t("title")} lead={lead} />
      <ApiReference document={openApi()} origin={ownOrigin() ?? ""} />
    </PlainPage>
  );
}
