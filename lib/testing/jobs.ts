import { afterAll, beforeAll, vi } from "vitest";
import { CreateJobSchema, type JobOrder, type JobRecord } from "../schemas/job";
import type { Permit } from "../server/actor";
import { getJob } from "../server/jobs/data";
import { jobDefinitions } from "../server/jobs/kinds";
import { createJob, undoJob } from "../server/jobs/mutations";
import { Worker } from "../server/jobs/worker";

type Reader = Permit<"read">;

/** Has jobs done while the tests of a file run. */
export function doJobs() {
  const worker = new Worker({ definitions: jobDefinitions });
  beforeAll(() => worker.start());
  afterAll(() => worker.stop());

  /** The job as it is when it has been done. */
  async function done(may: Reader, job: Promise<{ id: string }>): Promise<JobRecord> {
    const { id } = await job;
    return vi.waitUntil(
      async () => {
        const now = await getJob(may, id);
        return now.state === "done" && now;
      },
      { timeout: 30_000, interval: 50 },
    );
  }
  return {
    run: (may: Reader, order: JobOrder) => done(may, createJob(may, CreateJobSchema.parse(order))),
    undo: (may: Reader, id: string) => done(may, undoJob(may, id, undefined)),
  };
}
