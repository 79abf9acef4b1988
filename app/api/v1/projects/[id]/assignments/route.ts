import { operations } from "@/lib/api/operations";
import { listAssignments } from "@/lib/server/assignments/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listAssignments, ({ permit, query }) => listAssignments(permit, query));
