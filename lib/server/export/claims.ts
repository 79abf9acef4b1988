import "server-only";
import { array, columns, instant, lines, object } from "../db/json-sql";
import { type Dataset, personId, personName } from "./dataset";
import { anchorFields, articleFields, claimsFrom, claimsWhere, judgedClaimFields } from "./fields";
import { annotationIsIn, articleIsIn } from "./scope";

/** The view `claims` of a dataset, as a query: each claim with all that hangs on it (DatasetClaim). */
export function claimQueries(dataset: Dataset): string[] {
  return [
    lines(
      {
        ...judgedClaimFields(dataset),
        occurrences: array(
          {
            ...columns("occurrence", ["id", "annotationId"]),
            createdBy: personId(dataset, 'annotation."createdById"'),
            annotator: personName(dataset, 'annotation."createdById"'),
            createdAt: instant('annotation."createdAt"'),
            anchor: object(anchorFields(dataset)),
            version: object(columns("version", ["id", "number", "sha256"])),
            article: object(articleFields),
          },
          `"Occurrence" occurrence
            JOIN "Annotation" annotation
              ON annotation.id = occurrence."annotationId" AND ${annotationIsIn(dataset, "annotation")}
            JOIN "Article" article ON article.id = annotation."articleId" AND ${articleIsIn(dataset, "article")}
            JOIN "ArticleVersion" version ON version.id = article."currentVersionId"
            JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = version.id
              AND anchor."replacedAt" IS NULL
            WHERE occurrence."claimId" = claim.id AND occurrence."deletedAt" IS NULL
            ORDER BY occurrence."createdAt", occurrence.id`,
        ),
      },
      claimsFrom(dataset),
      `WHERE ${claimsWhere(dataset)} ORDER BY claim.id`,
    ),
  ];
}
