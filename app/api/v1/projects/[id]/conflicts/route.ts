import { PageQuerySchema } from "@/lib/schemas/list";
import { permit } from "@/lib/server/actor";
import { listConflicts } from "@/lib/server/claims/conflicts";
import { json, route } from "@/lib/server/http/route";

export const GET = route({ query: PageQuerySchema }, async ({ actor, id, query }) =>
  json(await listConflicts(await permit(actor, { project: id }, "read"), query)),
);
