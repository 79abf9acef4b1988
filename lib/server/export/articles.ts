import "server-only";
import { array, columns, instant, lines, object } from "../db/json-sql";
import { blocks } from "./blocks";
import { type Dataset, personId, personName } from "./dataset";
import { anchorFields, articleFields, claimsFrom, claimsWhere, judgedClaimFields } from "./fields";
import { annotationIsIn, articleIsWanted, commentIsIn } from "./scope";

/**
 * The view `articles` of a dataset, as a query: each article in its current version, with what is annotated in it
 * (DatasetArticle).
 */
export function articleQueries(dataset: Dataset): string[] {
  const claims = array(
    { occurrenceId: "occurrence.id", ...judgedClaimFields(dataset) },
    `${claimsFrom(dataset)}
      JOIN "Occurrence" occurrence ON occurrence."claimId" = claim.id AND occurrence."deletedAt" IS NULL
      WHERE occurrence."annotationId" = annotation.id AND ${claimsWhere(dataset)}
      ORDER BY occurrence."createdAt", occurrence.id`,
  );
  const comments = array(
    {
      ...columns("comment", ["id", "text"]),
      createdBy: personId(dataset, 'comment."createdById"'),
      commenter: personName(dataset, 'comment."createdById"'),
      createdAt: instant('comment."createdAt"'),
    },
    `"Comment" comment WHERE comment."annotationId" = annotation.id AND ${commentIsIn(dataset, "comment")}
      ORDER BY comment."createdAt", comment.id`,
  );
  const annotations = array(
    {
      id: "annotation.id",
      createdBy: personId(dataset, 'annotation."createdById"'),
      annotator: personName(dataset, 'annotation."createdById"'),
      createdAt: instant('annotation."createdAt"'),
      anchor: object(anchorFields(dataset)),
      claims,
      comments,
    },
    `"Annotation" annotation
      JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = version.id
        AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
      WHERE annotation."articleId" = article.id AND ${annotationIsIn(dataset, "annotation")}
      ORDER BY anchor.start, anchor."end" DESC, annotation.id`,
  );
  return [
    lines(
      {
        article: object(articleFields),
        version: object({ ...columns("version", ["id", "number", "sha256", "text"]), blocks: blocks("version") }),
        annotations,
      },
      `"Article" article JOIN "ArticleVersion" version ON version.id = article."currentVersionId"`,
      `WHERE ${articleIsWanted(dataset, "article")} ORDER BY article.id`,
    ),
  ];
}
