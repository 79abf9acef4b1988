import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listOwnDecisions } from "@/lib/server/resolutions/decisions";

export const GET = handle(operations.listOwnDecisions, ({ permit, query }) => listOwnDecisions(permit, query));
