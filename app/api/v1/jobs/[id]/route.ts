import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { getJob } from "@/lib/server/jobs/data";

export const GET = handle(operations.getJob, ({ permit, id }) => getJob(permit, id));
