"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EntryPage } from "@/components/ui/entry-page";

/** What a page shows that could not be made; its details are in the server's log, under the reference. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("message");
  return (
    <EntryPage title={t("error.title")} lead={t("error.lead", { reference: error.digest ?? "–" })} preferences={null}>
      <div>
        <Button onClick={reset}>{t("retry")}</Button>
      </div>
    </EntryPage>
  );
}
