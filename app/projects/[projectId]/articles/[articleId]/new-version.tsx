"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/field";
import { faultOf, ProblemNotice } from "@/components/ui/problem-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { ArticleRecord } from "@/lib/schemas/article";

/** Gives an article a later text. */
export function NewVersion({ article }: { article: Pick<ArticleRecord, "id" | "textVersion"> }) {
  const t = useTranslations("room.newVersion");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  // Made when the form is opened, so that it may be sent twice.
  const [id, setId] = useState("");
  const { run, problem, pending, clear } = useCall();
  return (
    <Dialog
      title={t("title")}
      open={open}
      onOpenChange={(next) => {
        clear();
        setId(crypto.randomUUID());
        setOpen(next);
      }}
      trigger={<Button look="quiet">{t("open")}</Button>}
    >
      <p className="mb-3 text-sm text-soft">{t("lead")}</p>
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const text = String(new FormData(event.currentTarget).get("text"));
          const body = { id, after: article.textVersion.id, text };
          void run(call(operations.createVersion, { params: { id: article.id }, body }), () => {
            setOpen(false);
            router.refresh();
          });
        }}
      >
        <TextArea label={t("text")} name="text" rows={12} error={faultOf(problem, "text")} />
        <ProblemNotice problem={problem} />
        <div>
          <SubmitButton look="primary" disabled={pending}>
            {t("submit")}
          </SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}
