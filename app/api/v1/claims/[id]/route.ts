import { ChangeClaimSchema } from "@/lib/schemas/claim";
import { permit } from "@/lib/server/actor";
import { getClaim } from "@/lib/server/claims/detail";
import { changeClaim } from "@/lib/server/claims/mutations";
import { json, route } from "@/lib/server/http/route";

export const GET = route({}, async ({ actor, id }) =>
  json(await getClaim(await permit(actor, { claim: id }, "read"), id)),
);

export const PATCH = route({ body: ChangeClaimSchema }, async ({ actor, id, body }) =>
  json(await changeClaim(await permit(actor, { claim: id }, "annotate"), id, body)),
);
