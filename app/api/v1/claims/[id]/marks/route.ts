import { PageQuerySchema } from "@/lib/schemas/list";
import { CreateMarkSchema } from "@/lib/schemas/mark";
import { permit } from "@/lib/server/actor";
import { json, route } from "@/lib/server/http/route";
import { listMarks } from "@/lib/server/marks/data";
import { createMark } from "@/lib/server/marks/mutations";

export const GET = route({ query: PageQuerySchema }, async ({ actor, id, query }) =>
  json(await listMarks(await permit(actor, { claim: id }, "read"), id, query)),
);

export const POST = route({ body: CreateMarkSchema }, async ({ actor, id, body }) =>
  json(await createMark(await permit(actor, { claim: id }, "mark"), id, body), 201),
);
