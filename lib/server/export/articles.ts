import "server-only";
import type { Permit } from "../actor";
import { commentIsThere } from "../comments/to-record";
import { array, columns, instant, lines, object, uuid } from "../db/json-sql";
import { personIdOn, personNameOn } from "../marks/hidden-names";
import { anchorFields, articleFields, blocks, claimsFrom, judgedClaimFields } from "./fields";

/**
 * The view `articles` of a project's dataset, as a reader sees it, as a query: each article in its current version, with
 * what is annotated in it (DatasetArticle).
 */
export function articleQueries(permit: Permit<"read">): string[] {
  const name = (id: string) => `(SELECT name FROM "User" person WHERE person.id = ${id})`;
  return [
    lines(
      {
        article: object(articleFields),
        version: object({ ...columns("version", ["id", "number", "sha256", "text"]), blocks: blocks("version") }),
        annotations: array(
          {
            id: "annotation.id",
            createdBy: 'annotation."createdById"',
            annotator: name('annotation."createdById"'),
            createdAt: instant('annotation."createdAt"'),
            anchor: object(anchorFields),
            claims: array(
              { occurrenceId: "occurrence.id", ...judgedClaimFields(permit) },
              `${claimsFrom(permit)}
                JOIN "Occurrence" occurrence ON occurrence."claimId" = claim.id AND occurrence."deletedAt" IS NULL
                WHERE occurrence."annotationId" = annotation.id AND claim."deletedAt" IS NULL
                ORDER BY occurrence."createdAt", occurrence.id`,
            ),
            comments: array(
              {
                ...columns("comment", ["id", "text"]),
                createdBy: personIdOn(permit, 'comment."claimId"', 'comment."createdById"'),
                commenter: personNameOn(permit, 'comment."claimId"', 'comment."createdById"'),
                createdAt: instant('comment."createdAt"'),
              },
              `"Comment" comment WHERE comment."annotationId" = annotation.id AND ${commentIsThere(permit)}
                ORDER BY comment."createdAt", comment.id`,
            ),
          },
          `"Annotation" annotation
            JOIN "Anchor" anchor ON anchor."annotationId" = annotation.id AND anchor."versionId" = version.id
              AND anchor."replacedAt" IS NULL AND anchor.start IS NOT NULL
            WHERE annotation."articleId" = article.id AND annotation."deletedAt" IS NULL
            ORDER BY anchor.start, anchor."end" DESC, annotation.id`,
        ),
      },
      `"Article" article JOIN "ArticleVersion" version ON version.id = article."currentVersionId"`,
      `WHERE article."projectId" = ${uuid(permit.projectId)} AND article."deletedAt" IS NULL ORDER BY article.id`,
    ),
  ];
}
