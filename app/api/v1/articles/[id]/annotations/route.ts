import { operations } from "@/lib/api/operations";
import { listAnnotations } from "@/lib/server/annotations/data";
import { createAnnotation } from "@/lib/server/annotations/mutations";
import { currentVersionId } from "@/lib/server/articles/version-text";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listAnnotations, async ({ permit, id, query }) =>
  listAnnotations(permit, await currentVersionId(permit, id), query),
);

export const POST = handle(operations.createAnnotation, ({ permit, id, body }) => createAnnotation(permit, id, body));
