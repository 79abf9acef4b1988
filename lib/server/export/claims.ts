import "server-only";
import type { Permit } from "../actor";
import { array, columns, instant, lines, object } from "../db/json-sql";
import { personNameOn } from "../marks/hidden-names";
import { markIsVisible } from "../marks/visible-marks";
import { anchorFields, claimFields, claimsFrom, claimsWhere, evidenceFields, markFields, marksFrom } from "./fields";

/** The view `claims` of a project's dataset, as a reader sees it, as a query: each claim with all that hangs on it (DatasetClaim). */
export function claimQueries(permit: Permit<"read">): string[] {
  return [
    lines(
      {
        claim: object({
          ...claimFields,
          question: `(SELECT text FROM "Question" question WHERE question.id = claim."questionId")`,
        }),
        occurrences: array(
          {
            ...columns("occurrence", ["id", "annotationId"]),
            anchor: object(anchorFields),
            version: object(columns("version", ["id", "number", "sha256"])),
            article: object(columns("article", ["id", "title", "publisher", "author", "url", "language", "published"])),
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
        marks: array(
          {
            id: "mark.id",
            ...markFields(permit),
            evidence: array(
              { id: "evidence.id", ...evidenceFields },
              `"Evidence" evidence WHERE evidence."markId" = mark.id ORDER BY evidence.index`,
            ),
            reviewer: personNameOn(permit, 'mark."claimId"', 'mark."authorId"'),
          },
          `${marksFrom} WHERE mark."claimId" = claim.id AND ${markIsVisible(permit, "mark")} ORDER BY mark.seq`,
        ),
        resolutions: array(
          {
            ...columns("resolution", ["layer", "outcome", "cause", "verdict", "figure", "rationale"]),
            resolver: `(SELECT name FROM "User" person WHERE person.id = resolution."authorId")`,
            createdAt: instant('resolution."createdAt"'),
          },
          `(SELECT DISTINCT ON (layer) * FROM "Resolution" settled WHERE "claimId" = claim.id AND ${markIsVisible(permit, "settled")}
            ORDER BY layer, seq DESC) resolution`,
        ),
      },
      claimsFrom(permit),
      claimsWhere(permit),
    ),
  ];
}
