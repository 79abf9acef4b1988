"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { operations } from "../api/operations";
import type { JobPreview, JobQuestion } from "../schemas/job";
import { call } from "./api";
import { useCall } from "./use-call";

/** What a job would do, looked at anew whenever something else is asked. @param question null asks nothing */
export function useJobPreview(projectId: string, question: JobQuestion | null) {
  const [shown, setShown] = useState<{ asked: string; preview: JobPreview } | null>(null);
  const { run, problem, pending } = useCall();
  const asked = question && JSON.stringify(question);
  const look = useEffectEvent(() => {
    if (!question || !asked) return;
    void run(call(operations.previewJob, { params: { id: projectId }, body: question }), (preview) =>
      setShown({ asked, preview }),
    );
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked at anew whenever something else is asked
  useEffect(() => look(), [asked]);
  // What was asked before says nothing of what is asked now.
  return { preview: shown?.asked === asked ? shown.preview : null, lookAgain: () => look(), problem, pending };
}
