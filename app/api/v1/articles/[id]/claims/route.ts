import { z } from "zod";
import { PageQuerySchema } from "@/lib/schemas/list";
import { permit } from "@/lib/server/actor";
import { listReviewedClaims } from "@/lib/server/claims/reviewed";
import { json, route } from "@/lib/server/http/route";

const QuerySchema = PageQuerySchema.extend({ claim: z.uuid().optional() });

/** The claims that an article asserts, or the one of them that is asked for, each with its marks and resolutions. */
export const GET = route({ query: QuerySchema }, async ({ actor, id, query }) =>
  json(await listReviewedClaims(await permit(actor, { article: id }, "read"), id, query)),
);
