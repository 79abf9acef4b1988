import { operations } from "@/lib/api/operations";
import { listConflicts } from "@/lib/server/claims/conflicts";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listConflicts, ({ permit, query }) => listConflicts(permit, query));
