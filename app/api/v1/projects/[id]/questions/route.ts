import { z } from "zod";
import { permit } from "@/lib/server/actor";
import { listQuestions } from "@/lib/server/claims/questions";
import { json, route } from "@/lib/server/http/route";

export const GET = route({ query: z.object({ q: z.string().max(500).optional() }) }, async ({ actor, id, query }) =>
  json({ items: await listQuestions(await permit(actor, { project: id }, "read"), query.q), nextCursor: null }),
);
