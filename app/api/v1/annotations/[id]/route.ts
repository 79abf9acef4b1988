import { operations } from "@/lib/api/operations";
import { getAnnotation } from "@/lib/server/annotations/data";
import { changeAnnotation, deleteAnnotation } from "@/lib/server/annotations/mutations";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getAnnotation, ({ permit, id }) => getAnnotation(permit, id));

export const PATCH = handle(operations.changeAnnotation, ({ permit, id, body }) => changeAnnotation(permit, id, body));

export const DELETE = handle(operations.deleteAnnotation, ({ permit, id, query }) =>
  deleteAnnotation(permit, id, query.version),
);
