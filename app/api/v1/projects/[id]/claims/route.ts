import { ClaimQuerySchema } from "@/lib/schemas/claim";
import { PageQuerySchema } from "@/lib/schemas/list";
import { permit } from "@/lib/server/actor";
import { listClaims } from "@/lib/server/claims/list";
import { json, route } from "@/lib/server/http/route";

export const GET = route(
  { query: ClaimQuerySchema.extend(PageQuerySchema.shape) },
  async ({ actor, id, query: { state, ...filter } }) =>
    json(
      await listClaims(await permit(actor, { project: id }, "read"), { ...filter, ...(state && { states: [state] }) }),
    ),
);
