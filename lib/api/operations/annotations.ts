import {
  AddOccurrenceSchema,
  AnnotationSchema,
  ChangeAnnotationSchema,
  CreateAnnotationSchema,
  DeleteAnnotationQuerySchema,
  RemoveOccurrenceQuerySchema,
  RestoreAnnotationSchema,
} from "../../schemas/annotation";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { operation } from "../operation";

export const listAnnotations = operation({
  method: "GET",
  path: "/articles/{id}/annotations",
  summary: "The annotations of an article's current text, in its order",
  access: { place: "article", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(AnnotationSchema),
});

export const listOrphans = operation({
  method: "GET",
  path: "/articles/{id}/orphans",
  summary: "The annotations whose words are not in an article's current text, each with its last place",
  access: { place: "article", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(AnnotationSchema),
});

export const createAnnotation = operation({
  method: "POST",
  path: "/articles/{id}/annotations",
  summary: "Annotate words of an article with a claim, a comment or both",
  access: { place: "article", ability: "annotate" },
  body: CreateAnnotationSchema,
  example: { quote: "640 soldiers fell", claim: { text: "640 soldiers fell." } },
  response: AnnotationSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["stale"],
});

export const getAnnotation = operation({
  method: "GET",
  path: "/annotations/{id}",
  summary: "An annotation with its claims and comments",
  access: { place: "annotation", ability: "read" },
  response: AnnotationSchema,
});

export const changeAnnotation = operation({
  method: "PATCH",
  path: "/annotations/{id}",
  summary: "Move an annotation to other words",
  access: { place: "annotation", ability: "annotate", ofOwn: true },
  body: ChangeAnnotationSchema,
  example: { version: 1, quote: "About 640 soldiers fell" },
  response: AnnotationSchema,
  idempotency: "version",
});

export const deleteAnnotation = operation({
  method: "DELETE",
  path: "/annotations/{id}",
  summary: "Take an annotation back",
  access: { place: "annotation", ability: "annotate", orDeleted: true, ofOwn: true },
  query: DeleteAnnotationQuerySchema,
  idempotency: "version",
});

export const restoreAnnotation = operation({
  method: "POST",
  path: "/annotations/{id}/restore",
  summary: "Bring back an annotation that was taken back",
  access: { place: "annotation", ability: "annotate", orDeleted: true, ofOwn: true },
  body: RestoreAnnotationSchema,
  example: { version: 1 },
  response: AnnotationSchema,
  idempotency: "version",
});

export const addOccurrence = operation({
  method: "POST",
  path: "/annotations/{id}/occurrences",
  summary: "Let an annotation assert one more claim",
  access: { place: "annotation", ability: "annotate" },
  body: AddOccurrenceSchema,
  example: { claim: { text: "They were soldiers." } },
  response: AnnotationSchema,
  status: 201,
  idempotency: "client-id",
});

export const removeOccurrence = operation({
  method: "DELETE",
  path: "/annotations/{id}/occurrences",
  summary: "Let an annotation no longer assert a claim",
  access: { place: "annotation", ability: "annotate", ofOwn: true },
  query: RemoveOccurrenceQuerySchema,
  response: AnnotationSchema,
  idempotency: "repeatable",
});
