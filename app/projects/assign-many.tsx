"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { type BulkChoice, BulkForm } from "@/components/assignment/bulk-form";
import { useSelection } from "@/components/assignment/selection";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { isEnded } from "@/lib/domain/job";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import { useJob } from "@/lib/reader/use-job";
import type { JobOrder, JobPreview, JobRecord, Subjects } from "@/lib/schemas/job";
import type { Person } from "@/lib/schemas/person";

/**
 * Assigns what is chosen in a list to people, or takes it back: says beforehand how many and what that is, shows how far
 * it is, and undoes it.
 */
export function AssignMany({
  projectId,
  kind,
  shown,
  people,
  where = null,
}: {
  projectId: string;
  kind: "articles" | "claims";
  /** The ids of what the page shows. */
  shown: readonly string[];
  people: readonly Person[];
  /** What the list's filter asks for, where everything that it finds can be meant. */
  where?: Extract<Subjects, { claimsWhere: object }>["claimsWhere"] | null;
}) {
  const t = useTranslations("assignment");
  const router = useRouter();
  const { chosen, set } = useSelection();
  const [open, setOpen] = useState<"assign" | "take-back" | null>(null);
  const { job, follow } = useJob(() => router.refresh());
  const { run, problem, pending } = useCall();
  const isAll = shown.length > 0 && shown.every((id) => chosen.has(id));

  function undo({ id }: JobRecord) {
    const body = { id: crypto.randomUUID() };
    void run(call(operations.undoJob, { params: { id }, body }), follow);
  }

  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <label className="flex items-center gap-2">
        <input type="checkbox" checked={isAll} onChange={() => set(isAll ? [] : shown)} className="size-4 accent-ink" />
        {t("selectAll")}
      </label>
      <span className="text-soft" role="status">
        {t("selected", { count: chosen.size })}
      </span>
      <Button disabled={chosen.size === 0 && !where} onClick={() => setOpen("assign")}>
        {t("bulk.assign")}
      </Button>
      <Button disabled={chosen.size === 0 && !where} onClick={() => setOpen("take-back")}>
        {t("bulk.takeBack")}
      </Button>
      {job && <Progress job={job} pending={pending} onUndo={() => undo(job)} />}
      <ProblemNotice problem={problem} />
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
    </div>
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
  where: Extract<Subjects, { claimsWhere: object }>["claimsWhere"] | null;
  chosen: Subjects;
  hasChosen: boolean;
  onBegun: (job: JobRecord) => void;
}) {
  const [choice, setChoice] = useState<BulkChoice>({ people: [], share: "each", everything: !hasChosen });
  const [preview, setPreview] = useState<JobPreview | null>(null);
  const { run, problem, pending } = useCall();
  const of: Subjects = choice.everything && where ? { claimsWhere: where } : chosen;
  const order: JobOrder =
    kind === "assign"
      ? { kind, of, to: [...choice.people], share: choice.share }
      : { kind, of, from: [...choice.people] };
  const asked = choice.people.length > 0 ? JSON.stringify(order) : null;

  const look = useEffectEvent(() => {
    setPreview(null);
    if (asked) void run(call(operations.previewJob, { params: { id: projectId }, body: order }), setPreview);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at anew whenever something else is asked for
  useEffect(() => look(), [asked]);

  return (
    <BulkForm
      kind={kind}
      people={people}
      choice={choice}
      canTakeEverything={where !== null && hasChosen}
      preview={asked ? preview : null}
      pending={pending}
      onChange={setChoice}
      onGo={() => {
        const body = { ...order, id: crypto.randomUUID() };
        void run(call(operations.createJob, { params: { id: projectId }, body }), onBegun);
      }}
    >
      <ProblemNotice problem={problem} />
    </BulkForm>
  );
}

function Progress({ job, pending, onUndo }: { job: JobRecord; pending: boolean; onUndo: () => void }) {
  const t = useTranslations("assignment.bulk");
  const jobs = useTranslations("jobs");
  const { state, done, total } = job;
  const changed = Number(job.result?.changed ?? 0);
  return (
    <span className="flex flex-wrap items-center gap-2" role="status">
      {state === "waiting" && t("waiting")}
      {state === "running" && (
        <>
          {t("running", { done, total: total ?? 0 })}
          {total !== null && <progress aria-label={jobs("progress")} max={total} value={done} className="h-1.5 w-32" />}
        </>
      )}
      {state === "done" && jobs("assigned", { count: changed })}
      {(state === "failed" || state === "cancelled") && t("failed")}
      {isEnded(state) && job.isUndoable && (
        <Button look="quiet" disabled={pending} onClick={onUndo}>
          {t("undo")}
        </Button>
      )}
    </span>
  );
}
