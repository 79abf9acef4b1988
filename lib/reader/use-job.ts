"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { operations } from "../api/operations";
import { isEnded } from "../domain/job";
import type { JobRecord } from "../schemas/job";
import { call } from "./api";

/** How often one asks how far a job is; in milliseconds. */
const pace = 500;

/** Follows a job until it has ended. @param onEnd hears once when it has */
export function useJob(onEnd: () => void): { job: JobRecord | null; follow: (job: JobRecord | null) => void } {
  const [job, setJob] = useState<JobRecord | null>(null);
  const id = job && !isEnded(job.state) ? job.id : null;
  const take = useEffectEvent((next: JobRecord) => {
    setJob(next);
    if (isEnded(next.state)) onEnd();
  });
  useEffect(() => {
    if (id === null) return;
    const timer = setInterval(() => {
      void call(operations.getJob, { params: { id } }).then((answer) => {
        if (answer.ok) take(answer.value);
      });
    }, pace);
    return () => clearInterval(timer);
  }, [id]);
  return { job, follow: setJob };
}
