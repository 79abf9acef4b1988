import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { cancelJob } from "@/lib/server/jobs/mutations";

export const POST = handle(operations.cancelJob, ({ permit, id }) => cancelJob(permit, id));
