import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { isEnded } from "@/lib/domain/job";
import type { UndoableJob } from "@/lib/reader/use-undoable-job";
import type { JobRecord } from "@/lib/schemas/job";

/** How far what was asked for is, if anything was, what came of it, and a way to undo that, with what is wrong with that. */
export function JobProgress({ job, pending, problem, undo }: UndoableJob) {
  return (
    <>
      {job && <Progress job={job} pending={pending} onUndo={() => undo(job)} />}
      <ProblemNotice problem={problem} />
    </>
  );
}

function Progress({ job, pending, onUndo }: { job: JobRecord; pending: boolean; onUndo: () => void }) {
  const t = useTranslations("bulk");
  const jobs = useTranslations("jobs");
  const { kind, state, done, total, result } = job;
  const left = Number(result?.left ?? 0);
  const came = kind in cameOf ? cameOf[kind as keyof typeof cameOf] : null;
  return (
    <span className="flex flex-wrap items-center gap-2 text-sm" role="status">
      {state === "waiting" && t("waiting")}
      {state === "running" && (
        <>
          {t("running", { done, total: total ?? 0 })}
          {total !== null && <progress aria-label={jobs("progress")} max={total} value={done} className="h-1.5 w-32" />}
        </>
      )}
      {state === "done" && came && t(`came.${came}`, { count: Number(result?.changed ?? 0) })}
      {state === "done" && left > 0 && <span className="text-missing-context">{t("leftSince", { count: left })}</span>}
      {(state === "failed" || state === "cancelled") && t("failed")}
      {isEnded(state) && job.isUndoable && (
        <Button look="quiet" disabled={pending} onClick={onUndo}>
          {t("undo")}
        </Button>
      )}
    </span>
  );
}

/** What is counted of each kind that many things are changed by. */
const cameOf = {
  assign: "assigned",
  "take-back": "assigned",
  "take-side": "decided",
  reopen: "reopened",
  "withdraw-marks": "withdrawn",
  undo: "undone",
} as const;
