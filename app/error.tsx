"use client";

import { useTranslations } from "next-intl";
import { isForeignFault } from "@/components/reader/redraw-boundary";
import { Button } from "@/components/ui/button";
import { EntryPage } from "@/components/ui/entry-page";

/** What a page shows that could not be made; its details are in the server's log, under the reference. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("message");
  const lead = isForeignFault(error) ? t("error.changed") : t("error.lead", { reference: error.digest ?? "–" });
  return (
    <EntryPage title={t("error.title")} lead={lead} preferences={null}>
      <div>
        <Button onClick={reset}>{t("retry")}</Button>
      </div>
    </EntryPage>
  );
}
