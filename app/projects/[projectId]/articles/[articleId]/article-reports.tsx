"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReportForm } from "@/components/report/report-form";
import { ReportLinks } from "@/components/report/report-links";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { ReportLink } from "@/lib/schemas/report";

/** The reports of an article, in a window of their own: made, taken along and withdrawn. */
export function ArticleReports({ articleId, namesAreHidden }: { articleId: string; namesAreHidden: boolean }) {
  const t = useTranslations("reports");
  const [open, setOpen] = useState(false);
  /** Null until they have come. */
  const [links, setLinks] = useState<readonly ReportLink[] | null>(null);
  // Of the next one that is made, so that it may be sent twice.
  const [id, setId] = useState("");
  const { run, problem, pending, clear } = useCall();
  const params = { id: articleId };
  const load = () =>
    run(call(operations.listArticleReports, { params, query: { limit: 1000 } }), ({ items }) => setLinks(items));
  return (
    <Dialog
      title={t("ofArticle")}
      open={open}
      onOpenChange={(next) => {
        clear();
        setId(crypto.randomUUID());
        setOpen(next);
        if (next) void load();
      }}
      trigger={<Button look="quiet">{t("open")}</Button>}
    >
      <p className="mb-4 text-sm text-soft">{t("lead")}</p>
      <div className="flex flex-col gap-5">
        <ReportForm
          namesAreHidden={namesAreHidden}
          pending={pending}
          onMake={(choices) => {
            const made = call(operations.createReport, { params, body: { id, ...choices } });
            void run(made, (link) => {
              setId(crypto.randomUUID());
              setLinks((before) => [link, ...(before ?? [])]);
            });
          }}
        />
        <ProblemNotice problem={problem} />
        {links && (
          <ReportLinks
            links={links}
            pending={pending}
            onWithdraw={(link) => {
              const withdrawn = call(operations.withdrawReport, { params: { id: link.id } });
              void run(withdrawn, () => setLinks((before) => (before ?? []).filter((one) => one.id !== link.id)));
            }}
          />
        )}
      </div>
    </Dialog>
  );
}
