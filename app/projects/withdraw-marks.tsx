"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangePreview } from "@/components/bulk/change-preview";
import { JobProgress } from "@/components/bulk/job-progress";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import { useJobPreview } from "@/lib/reader/use-job-preview";
import { useUndoableJob } from "@/lib/reader/use-undoable-job";
import { type JobPreview, seenIn } from "@/lib/schemas/job";

/** Takes back all of one's own marks in an article: says beforehand which, shows how far it is, and undoes it. */
export function WithdrawMarks({ projectId, articleId }: { projectId: string; articleId: string }) {
  const t = useTranslations("bulk.withdraw");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { follow, ...undoable } = useUndoableJob(() => router.refresh());
  const looked = useJobPreview(projectId, isOpen ? { kind: "withdraw-marks", article: articleId } : null);
  const { run, problem, pending } = useCall();

  function withdraw(preview: JobPreview) {
    const body = { kind: "withdraw-marks" as const, seen: seenIn(preview), id: crypto.randomUUID() };
    void run(call(operations.createJob, { params: { id: projectId }, body }), (begun) => {
      follow(begun);
      setOpen(false);
    });
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      <JobProgress {...undoable} />
      {isOpen && (
        <Dialog title={t("title")} open onOpenChange={setOpen}>
          <div className="flex flex-col gap-4 text-sm">
            <p className="text-xs text-soft">{t("lead")}</p>
            <ChangePreview kind="withdraw-marks" preview={looked.preview} />
            <ProblemNotice problem={problem ?? looked.problem} />
            <div>
              <Button
                look="primary"
                disabled={pending || !looked.preview || looked.preview.count === 0}
                onClick={() => looked.preview && withdraw(looked.preview)}
              >
                {t("go", { count: looked.preview?.count ?? 0 })}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
