import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Count, Instant } from "@/components/ui/formatted";
import { isEnded } from "@/lib/domain/job";
import type { JobRecord } from "@/lib/schemas/job";

/** What is done in the background, the latest first: how far it is, what came of it, and a way to stop it. */
export function JobList({ jobs, onCancel }: { jobs: readonly JobRecord[]; onCancel: (id: string) => void }) {
  const t = useTranslations("jobs");
  return (
    <ul className="mt-4 flex flex-col divide-y divide-rule">
      {jobs.map((job) => (
        <li key={job.id} className="flex flex-wrap items-center justify-between gap-3 py-2 text-sm">
          <div className="min-w-0">
            <p>
              <strong>{t(`kind.${job.kind}`)}</strong>{" "}
              <span role="status">{job.isCancelling ? t("stopping") : t(`state.${job.state}`)}</span>
            </p>
            <p className="text-xs text-soft">
              <bdi>{job.author.name}</bdi>, <Instant at={job.endedAt ?? job.createdAt} />
            </p>
            {job.state === "running" && job.total !== null && (
              <progress aria-label={t("progress")} max={job.total} value={job.done} className="mt-1 h-1.5 w-48" />
            )}
            {job.state === "done" && job.result && <Outcome result={job.result} />}
            {(job.state === "failed" || (job.state === "waiting" && job.error)) && (
              <p className="text-xs text-disputed wrap-anywhere">{t("wrong", { error: job.error ?? "" })}</p>
            )}
          </div>
          {!isEnded(job.state) && !job.isCancelling && (
            <Button look="quiet" onClick={() => onCancel(job.id)}>
              {t("cancel")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Outcome({ result }: { result: NonNullable<JobRecord["result"]> }) {
  const t = useTranslations("jobs");
  const [claims, changed] = [Number(result.claims), Number(result.changed)];
  return (
    <p className="text-xs text-soft">
      {t("looked", { count: claims })} <Count value={changed} /> {t("changed", { count: changed })}
    </p>
  );
}
