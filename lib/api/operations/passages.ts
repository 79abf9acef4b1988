import { PageQuerySchema, pageOf } from "../../schemas/list";
import {
  AttachOccurrencesSchema,
  LikePassageSchema,
  OccurrenceBatchSchema,
  UndoOccurrencesQuerySchema,
} from "../../schemas/passage";
import { operation } from "../operation";

export const listLikePassages = operation({
  method: "GET",
  path: "/claims/{id}/passages",
  summary: "The passages of the project that say nearly what a claim says, the most like it first",
  access: { place: "claim", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(LikePassageSchema),
});

export const attachOccurrences = operation({
  method: "POST",
  path: "/claims/{id}/occurrences",
  summary: "Let words at several places assert a claim, in one step",
  access: { place: "claim", ability: "annotate" },
  body: AttachOccurrencesSchema,
  example: {
    places: [
      {
        articleId: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b",
        versionId: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2c",
        start: 10,
        end: 27,
        quote: "640 soldiers fell",
      },
    ],
  },
  response: OccurrenceBatchSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["stale", "article-deleted"],
});

export const undoOccurrences = operation({
  method: "DELETE",
  path: "/claims/{id}/occurrences",
  summary: "Undo such a step",
  access: { place: "claim", ability: "annotate", ofOwn: true },
  query: UndoOccurrencesQuerySchema,
  response: OccurrenceBatchSchema,
  idempotency: "repeatable",
});
