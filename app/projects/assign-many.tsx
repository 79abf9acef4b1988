"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type BulkChoice, BulkForm } from "@/components/assignment/bulk-form";
import { useSelection } from "@/components/assignment/selection";
import { JobProgress } from "@/components/bulk/job-progress";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import { useJobPreview } from "@/lib/reader/use-job-preview";
import { useUndoableJob } from "@/lib/reader/use-undoable-job";
import type { ClaimsWhere, JobOrder, JobRecord, Subjects } from "@/lib/schemas/job";
import type { Person } from "@/lib/schemas/person";

/**
 * Assigns what is chosen in a list to people, or takes it back: says beforehand how many and what that is, shows how far
 * it is, and undoes it.
 */
export function AssignMany({
  projectId,
  kind,
  isEmpty,
  people,
  where = null,
}: {
  projectId: string;
  kind: "articles" | "claims";
  /** Whether the list has nothing: what was done before is still told. */
  isEmpty: boolean;
  people: readonly Person[];
  /** What the list's filter asks for, where everything that it finds can be meant. */
  where?: ClaimsWhere | null;
}) {
  const t = useTranslations("assignment");
  const router = useRouter();
  const { chosen, set } = useSelection();
  const [open, setOpen] = useState<"assign" | "take-back" | null>(null);
  const { follow, ...undoable } = useUndoableJob(() => router.refresh());
  return (
    <>
      {!isEmpty && (
        <>
          <Button disabled={chosen.size === 0 && !where} onClick={() => setOpen("assign")}>
            {t("bulk.assign")}
          </Button>
          <Button disabled={chosen.size === 0 && !where} onClick={() => setOpen("take-back")}>
            {t("bulk.takeBack")}
          </Button>
        </>
      )}
      <JobProgress {...undoable} />
      {open && (
        <Dialog
          title={t(open === "assign" ? "bulk.assignTitle" : "bulk.takeBackTitle")}
          open
          onOpenChange={(next) => !next && setOpen(null)}
        >
          <Order
            projectId={projectId}
            kind={open}
            people={people}
            where={where}
            chosen={kind === "articles" ? { articles: [...chosen] } : { claims: [...chosen] }}
            hasChosen={chosen.size > 0}
            onBegun={(begun) => {
              follow(begun);
              setOpen(null);
              set([]);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

/** What is asked for, with what it would do. */
function Order({
  projectId,
  kind,
  people,
  where,
  chosen,
  hasChosen,
  onBegun,
}: {
  projectId: string;
  kind: "assign" | "take-back";
  people: readonly Person[];
  where: ClaimsWhere | null;
  chosen: Subjects;
  hasChosen: boolean;
  onBegun: (job: JobRecord) => void;
}) {
  const [choice, setChoice] = useState<BulkChoice>({ people: [], share: "each", everything: !hasChosen });
  const { run, problem, pending } = useCall();
  const of: Subjects = choice.everything && where ? { claimsWhere: where } : chosen;
  const order: Extract<JobOrder, { kind: "assign" | "take-back" }> =
    kind === "assign"
      ? { kind, of, to: [...choice.people], share: choice.share }
      : { kind, of, from: [...choice.people] };
  const looked = useJobPreview(projectId, choice.people.length > 0 ? order : null);

  return (
    <BulkForm
      kind={kind}
      people={people}
      choice={choice}
      canTakeEverything={where !== null && hasChosen}
      preview={looked.preview}
      pending={pending || looked.pending}
      onChange={setChoice}
      onGo={() => {
        const body = { ...order, id: crypto.randomUUID() };
        void run(call(operations.createJob, { params: { id: projectId }, body }), onBegun);
      }}
    >
      <ProblemNotice problem={problem ?? looked.problem} />
    </BulkForm>
  );
}
