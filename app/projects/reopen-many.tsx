"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSelection } from "@/components/assignment/selection";
import { ChangePreview } from "@/components/bulk/change-preview";
import { JobProgress } from "@/components/bulk/job-progress";
import { ReopenForm } from "@/components/bulk/reopen-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { keepCall } from "@/lib/api/kept-call";
import { useAnsweredForm } from "@/lib/reader/use-form-write";
import { useJobPreview } from "@/lib/reader/use-job-preview";
import { useUndoableJob } from "@/lib/reader/use-undoable-job";
import { type ClaimsWhere, JobSchema, seenIn } from "@/lib/schemas/job";

/** Puts the resolved claims among those that are chosen, or that the list's filter finds, back to the conflicts. */
export function ReopenMany({
  projectId,
  href,
  isEmpty,
  where,
}: {
  projectId: string;
  href: string;
  /** Whether the list has nothing: what was done before is still told. */
  isEmpty: boolean;
  /** What the list's filter asks for, where everything that it finds can be meant. */
  where: ClaimsWhere | null;
}) {
  const t = useTranslations("bulk");
  const router = useRouter();
  const { chosen, set } = useSelection();
  const [everything, setEverything] = useState(false);
  const { follow, ...undoable } = useUndoableJob(() => router.refresh());
  const place = { kind: "fields", of: `reopen ${projectId}`, href, title: t("reopen.title") } as const;
  const form = useAnsweredForm(place, (answer) => {
    follow(JobSchema.parse(answer));
    set([]);
  });
  const all = where !== null && (everything || chosen.size === 0);
  const of = all ? { claimsWhere: where } : chosen.size > 0 ? { claims: [...chosen] } : null;
  const looked = useJobPreview(projectId, form.isOpen && of ? { kind: "reopen", of } : null);
  const rationale = form.draft.content?.rationale ?? "";

  function send() {
    if (!looked.preview) return;
    const body = { kind: "reopen" as const, rationale, seen: seenIn(looked.preview), id: form.draft.id };
    const request = keepCall("createJob", { params: { id: projectId }, body });
    form.send({ request, records: [], content: { rationale } });
  }

  return (
    <>
      {!isEmpty && (
        <Button disabled={of === null} onClick={() => form.setOpen(true)}>
          {t("reopen.open")}
        </Button>
      )}
      <JobProgress {...undoable} />
      {form.isOpen && of && (
        <Dialog title={t("reopen.title")} open onOpenChange={form.setOpen}>
          <ReopenForm
            rationale={rationale}
            isReady={!form.pending && (looked.preview?.count ?? 0) > 0}
            label={t("reopen.go", { count: looked.preview?.count ?? 0 })}
            onType={(typed) => form.draft.type({ rationale: typed })}
            onSend={send}
          >
            {where !== null && chosen.size > 0 && (
              <label className="flex items-center gap-2">
                <input
                  type="checkbox"
                  checked={everything}
                  onChange={() => setEverything(!everything)}
                  className="accent-ink"
                />
                {t("everything")}
              </label>
            )}
            <ChangePreview kind="reopen" preview={looked.preview} />
            <ProblemNotice problem={form.problem ?? looked.problem} />
          </ReopenForm>
        </Dialog>
      )}
    </>
  );
}
