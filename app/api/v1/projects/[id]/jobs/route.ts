import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listJobs } from "@/lib/server/jobs/data";
import { createJob } from "@/lib/server/jobs/mutations";

export const GET = handle(operations.listJobs, ({ permit, query }) => listJobs(permit, query));

export const POST = handle(operations.createJob, ({ permit, body }) => createJob(permit, body));
