import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { restoreProject } from "@/lib/server/projects/mutations";

export const POST = handle(operations.restoreProject, ({ permit }) => restoreProject(permit));
