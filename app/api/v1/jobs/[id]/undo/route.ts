import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { undoJob } from "@/lib/server/jobs/mutations";

export const POST = handle(operations.undoJob, ({ permit, id, body }) => undoJob(permit, id, body.id));
