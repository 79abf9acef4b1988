import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { previewJob } from "@/lib/server/jobs/mutations";

export const POST = handle(operations.previewJob, ({ permit, body }) => previewJob(permit, body));
