import { z } from "zod";
import { words } from "@/lib/schemas/text";
import { permit } from "@/lib/server/actor";
import { listQuestions } from "@/lib/server/claims/questions";
import { json, route } from "@/lib/server/http/route";

export const GET = route({ query: z.object({ q: words(500).optional() }) }, async ({ actor, id, query }) =>
  json({ items: await listQuestions(await permit(actor, { project: id }, "read"), query.q), nextCursor: null }),
);
