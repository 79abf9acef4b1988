import "server-only";
import type { Permit } from "../actor";
import { array, columns, lines, object } from "../db/json-sql";
import { anchorFields, articleFields, claimsFrom, claimsWhere, judgedClaimFields } from "./fields";

/**
 * The view `claims` of a project's dataset, as a reader sees it, as a query: each claim with all that hangs on it
 * (DatasetClaim).
 */
export function claimQueries(permit: Permit<"read">): string[] {
  return [
    lines(
      {
        ...judgedClaimFields(permit),
        occurrences: array(
          {
            ...columns("occurrence", ["id", "annotationId"]),
            anchor: object(anchorFields),
            version: object(columns("version", ["id", "number", "sha256"])),
            article: object(articleFields),
          },
          `"Occurrence" occurrence
            JOIN "Annotation" annotation
              ON annotation.id = occurrence."annotationId" AND annotation."deletedAt" IS NULL
            JOIN "Article" article ON article.id = annotation."articleId" AND article."deletedAt" IS NULL
            JOIN "ArticleVersion" version ON version.id = article."currentVersionId"
            JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = version.id
              AND anchor."replacedAt" IS NULL
            WHERE occurrence."claimId" = claim.id AND occurrence."deletedAt" IS NULL
            ORDER BY occurrence."createdAt", occurrence.id`,
        ),
      },
      claimsFrom(permit),
      claimsWhere(permit),
    ),
  ];
}
