import { operations } from "@/lib/api/operations";
import { listOrphans } from "@/lib/server/annotations/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listOrphans, ({ permit, id, query }) => listOrphans(permit, id, query));
