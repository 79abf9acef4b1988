import { CreateAnnotationSchema } from "@/lib/schemas/annotation";
import { PageQuerySchema } from "@/lib/schemas/list";
import { permit } from "@/lib/server/actor";
import { listAnnotations } from "@/lib/server/annotations/data";
import { createAnnotation } from "@/lib/server/annotations/mutations";
import { currentVersionId } from "@/lib/server/articles/text";
import { json, route } from "@/lib/server/http/route";

export const GET = route({ query: PageQuerySchema }, async ({ actor, id, query }) => {
  const reading = await permit(actor, { article: id }, "read");
  return json(await listAnnotations(reading, await currentVersionId(reading, id), query));
});

export const POST = route({ body: CreateAnnotationSchema }, async ({ actor, id, body }) =>
  json(await createAnnotation(await permit(actor, { article: id }, "annotate"), id, body), 201),
);
