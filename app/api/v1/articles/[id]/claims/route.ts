import { PageQuerySchema } from "@/lib/schemas/list";
import { permit } from "@/lib/server/actor";
import { listReviewedClaims } from "@/lib/server/claims/reviewed";
import { json, route } from "@/lib/server/http/route";

/** The claims that an article asserts, each with its marks and resolutions. */
export const GET = route({ query: PageQuerySchema }, async ({ actor, id, query }) =>
  json(await listReviewedClaims(await permit(actor, { article: id }, "read"), id, query)),
);
