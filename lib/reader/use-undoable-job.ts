"use client";

import { operations } from "../api/operations";
import type { JobRecord } from "../schemas/job";
import { call } from "./api";
import { useCall } from "./use-call";
import { useJob } from "./use-job";

/** Follows a job, and undoes what it did, which is a job that is followed as well. @param onEnd hears when one has ended */
export function useUndoableJob(onEnd: () => void) {
  const { job, follow } = useJob(onEnd);
  const { run, problem, pending } = useCall();

  function undo({ id }: JobRecord) {
    void run(call(operations.undoJob, { params: { id }, body: { id: crypto.randomUUID() } }), follow);
  }

  return { job, follow, undo, problem, pending };
}

export type UndoableJob = Omit<ReturnType<typeof useUndoableJob>, "follow">;
