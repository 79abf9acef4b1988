"use client";

import { useState } from "react";
import { ReportLinks } from "@/components/report/report-links";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { ReportLink } from "@/lib/schemas/report";

/** The reports of a project that stand, to withdraw. They are made where their article is. */
export function ProjectReports({ standing }: { standing: readonly ReportLink[] }) {
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());
  const { run, problem, pending } = useCall();
  return (
    <>
      <ProblemNotice problem={problem} />
      <ReportLinks
        isOfProject
        links={standing.filter(({ id }) => !withdrawn.has(id))}
        pending={pending}
        onWithdraw={({ id }) => {
          const ended = call(operations.withdrawReport, { params: { id } });
          void run(ended, () => setWithdrawn((before) => new Set([...before, id])));
        }}
      />
    </>
  );
}
