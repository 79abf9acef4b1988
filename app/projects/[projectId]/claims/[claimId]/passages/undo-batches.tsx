"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Instant } from "@/components/ui/formatted";
import { ProblemNotice } from "@/components/ui/problem-notice";
import { operations } from "@/lib/api/operations";
import { call } from "@/lib/reader/api";
import { useCall } from "@/lib/reader/use-call";
import type { OccurrenceBatchRecord } from "@/lib/schemas/passage";

/** What was attached in one step, each to be undone in one step. */
export function UndoBatches({
  claimId,
  batches,
}: {
  claimId: string;
  batches: readonly (OccurrenceBatchRecord & { mayUndo: boolean })[];
}) {
  const t = useTranslations("passages");
  const router = useRouter();
  const { run, problem, pending } = useCall();
  if (batches.length === 0) return null;
  return (
    <section aria-label={t("steps")} className="mb-6 flex flex-col gap-2">
      <ProblemNotice problem={problem} />
      <ul className="flex flex-col gap-1">
        {batches.map(({ id, count, createdBy, createdAt, mayUndo }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 text-sm">
            <span>
              {t("step", { count })}{" "}
              <span className="text-xs text-soft">
                <bdi>{createdBy.name}</bdi>, <Instant at={createdAt} />
              </span>
            </span>
            {mayUndo && (
              <Button
                look="quiet"
                disabled={pending}
                onClick={() =>
                  void run(call(operations.undoOccurrences, { params: { id: claimId }, query: { batch: id } }), () =>
                    router.refresh(),
                  )
                }
              >
                {t("undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
