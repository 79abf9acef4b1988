import { PageQuerySchema } from "@/lib/schemas/list";
import { CreateResolutionSchema } from "@/lib/schemas/resolution";
import { permit } from "@/lib/server/actor";
import { json, route } from "@/lib/server/http/route";
import { listResolutions } from "@/lib/server/resolutions/data";
import { createResolution } from "@/lib/server/resolutions/mutations";

export const GET = route({ query: PageQuerySchema }, async ({ actor, id, query }) =>
  json(await listResolutions(await permit(actor, { claim: id }, "read"), id, query)),
);

export const POST = route({ body: CreateResolutionSchema }, async ({ actor, id, body }) =>
  json(await createResolution(await permit(actor, { claim: id }, "resolve"), id, body), 201),
);
