import { AddOccurrenceSchema } from "@/lib/schemas/annotation";
import { permit } from "@/lib/server/actor";
import { addOccurrence } from "@/lib/server/annotations/mutations";
import { json, route } from "@/lib/server/http/route";

/** Lets a span assert one more claim. */
export const POST = route({ body: AddOccurrenceSchema }, async ({ actor, id, body }) =>
  json(await addOccurrence(await permit(actor, { annotation: id }, "annotate"), id, body), 201),
);
