import { z } from "zod";
import { AddOccurrenceSchema } from "@/lib/schemas/annotation";
import { IdSchema } from "@/lib/schemas/text";
import { permit } from "@/lib/server/actor";
import { addOccurrence, removeOccurrence } from "@/lib/server/annotations/mutations";
import { json, route } from "@/lib/server/http/route";

/** Lets a span assert one more claim. */
export const POST = route({ body: AddOccurrenceSchema }, async ({ actor, id, body }) =>
  json(await addOccurrence(await permit(actor, { annotation: id }, "annotate"), id, body), 201),
);

/** Lets a span no longer assert a claim. */
export const DELETE = route({ query: z.object({ claim: IdSchema }) }, async ({ actor, id, query }) =>
  json(await removeOccurrence(await permit(actor, { annotation: id }, "annotate"), id, query.claim)),
);
