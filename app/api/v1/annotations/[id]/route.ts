import { z } from "zod";
import { ChangeAnnotationSchema } from "@/lib/schemas/annotation";
import { permit } from "@/lib/server/actor";
import { getAnnotation } from "@/lib/server/annotations/data";
import { changeAnnotation, deleteAnnotation } from "@/lib/server/annotations/mutations";
import { json, nothing, route } from "@/lib/server/http/route";

export const GET = route({}, async ({ actor, id }) =>
  json(await getAnnotation(await permit(actor, { annotation: id }, "read"), id)),
);

export const PATCH = route({ body: ChangeAnnotationSchema }, async ({ actor, id, body }) =>
  json(await changeAnnotation(await permit(actor, { annotation: id }, "annotate"), id, body)),
);

export const DELETE = route(
  { query: z.object({ version: z.coerce.number().int().min(1).optional() }) },
  async ({ actor, id, query }) => {
    const may = await permit(actor, { annotation: id }, "annotate", { orDeleted: true });
    await deleteAnnotation(may, id, query.version);
    return nothing();
  },
);
