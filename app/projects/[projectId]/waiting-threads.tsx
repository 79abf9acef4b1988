"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { WaitingThreadLine } from "@/components/desk/waiting-thread";
import { threadIdInPage } from "@/components/discussion/thread-view";
import { Button } from "@/components/ui/button";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { WaitingThread } from "@/lib/schemas/comment";

/** The threads that wait for the reader, until she has read them. */
export function WaitingThreads({ threads, base }: { threads: readonly WaitingThread[]; base: string }) {
  const t = useTranslations("discussion");
  const router = useRouter();
  const { run, problem, pending } = useCall();
  return (
    <>
      <ProblemNotice problem={problem} />
      <ul className="divide-y divide-rule border-y border-rule">
        {threads.map((thread) => (
          <WaitingThreadLine key={thread.id} thread={thread} href={base + hrefOf(thread)}>
            <Button
              look="quiet"
              disabled={pending}
              onClick={() =>
                void run(
                  call(operations.readThread, { params: { id: thread.id }, body: { upTo: thread.latest.id } }),
                  () => router.refresh(),
                )
              }
            >
              {t("read")}
            </Button>
          </WaitingThreadLine>
        ))}
      </ul>
    </>
  );
}

function hrefOf({ id, claim, annotation }: WaitingThread): string {
  if (claim) return `/claims/${claim.id}#${threadIdInPage(id)}`;
  return annotation ? `/articles/${annotation.articleId}#${annotation.id}` : "";
}
