import { RestoreAnnotationSchema } from "@/lib/schemas/annotation";
import { permit } from "@/lib/server/actor";
import { restoreAnnotation } from "@/lib/server/annotations/mutations";
import { json, route } from "@/lib/server/http/route";

/** Brings back what was taken back. */
export const POST = route({ body: RestoreAnnotationSchema }, async ({ actor, id, body }) =>
  json(
    await restoreAnnotation(await permit(actor, { annotation: id }, "annotate", { orDeleted: true }), id, body.version),
  ),
);
