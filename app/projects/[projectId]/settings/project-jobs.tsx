"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { JobList } from "@/components/project/job-list";
import { Button } from "@/components/ui/button";
import { operations } from "@/lib/api/operations";
import { isEnded } from "@/lib/domain/job";
import { call } from "@/lib/reader/api";
import type { JobRecord } from "@/lib/schemas/job";

/** How often one asks how far the jobs are while one is not ended; in milliseconds. */
const pace = 1_000;
const shown = 5;

/** Background work of a project: to begin it, to see how far it is, to stop it. */
export function ProjectJobs({ projectId, begun }: { projectId: string; begun: readonly JobRecord[] }) {
  const t = useTranslations("jobs");
  const [jobs, setJobs] = useState(begun);
  const [isAsking, setIsAsking] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const isActive = jobs.some(({ state }) => !isEnded(state));

  useEffect(() => {
    if (!isActive) return;
    const timer = setInterval(() => {
      void call(operations.listJobs, { params: { id: projectId }, query: { limit: shown } }).then((answer) => {
        if (answer.ok) setJobs(answer.value.items);
      });
    }, pace);
    return () => clearInterval(timer);
  }, [isActive, projectId]);

  const take = (job: JobRecord) =>
    setJobs((known) => [job, ...known.filter(({ id }) => id !== job.id)].slice(0, shown));

  async function begin() {
    setIsAsking(true);
    const body = { id: crypto.randomUUID(), kind: "recompute-states" as const };
    const answer = await call(operations.createJob, { params: { id: projectId }, body });
    setIsAsking(false);
    setIsRefused(!answer.ok);
    if (answer.ok) take(answer.value);
  }

  async function cancel(id: string) {
    const answer = await call(operations.cancelJob, { params: { id } });
    setIsRefused(!answer.ok);
    if (answer.ok) setJobs((known) => known.map((job) => (job.id === id ? answer.value : job)));
  }

  return (
    <>
      <p className="mb-3 text-sm text-soft">{t("lead")}</p>
      <Button disabled={isAsking || isActive} onClick={() => void begin()}>
        {t("begin")}
      </Button>
      <p role="alert" className="mt-2 text-sm font-semibold text-disputed empty:hidden">
        {isRefused && t("refused")}
      </p>
      <JobList jobs={jobs} onCancel={(id) => void cancel(id)} />
    </>
  );
}
