import {
  ChangeClaimSchema,
  ClaimListItemSchema,
  ClaimQuerySchema,
  DeleteClaimQuerySchema,
  MergeClaimSchema,
} from "../../schemas/claim";
import { ArticleClaimsQuerySchema, ClaimDetailSchema, ClaimWithReviewsSchema } from "../../schemas/claim-detail";
import { MadeMarkSchema } from "../../schemas/gold";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import { CreateMarkSchema, MarkSchema } from "../../schemas/mark";
import { operation } from "../operation";

export const listClaims = operation({
  method: "GET",
  path: "/projects/{id}/claims",
  summary: "A project's claims, the latest first; the most similar first where words are searched for",
  access: { place: "project", ability: "read" },
  query: ClaimQuerySchema.extend(PageQuerySchema.shape),
  response: pageOf(ClaimListItemSchema),
});

export const listArticleClaims = operation({
  method: "GET",
  path: "/articles/{id}/claims",
  summary: "The claims that an article asserts, or one of them, each with its marks, resolutions and comments",
  access: { place: "article", ability: "read" },
  query: ArticleClaimsQuerySchema,
  response: pageOf(ClaimWithReviewsSchema),
});

export const getClaim = operation({
  method: "GET",
  path: "/claims/{id}",
  summary: "A claim with every place where it is asserted, its marks, resolutions and comments",
  access: { place: "claim", ability: "read" },
  response: ClaimDetailSchema,
});

export const changeClaim = operation({
  method: "PATCH",
  path: "/claims/{id}",
  summary: "Reword a claim, or correct what it says of its source, figure or question",
  access: { place: "claim", ability: "annotate" },
  body: ChangeClaimSchema,
  example: { version: 1, text: "About 640 soldiers fell." },
  response: ClaimDetailSchema,
  idempotency: "version",
});

export const deleteClaim = operation({
  method: "DELETE",
  path: "/claims/{id}",
  summary: "Take a claim back",
  access: { place: "claim", ability: "annotate", orDeleted: true, ofOwn: true },
  query: DeleteClaimQuerySchema,
  idempotency: "version",
});

export const restoreClaim = operation({
  method: "POST",
  path: "/claims/{id}/restore",
  summary: "Bring back a claim that was taken back or merged into another",
  access: { place: "claim", ability: "annotate", orDeleted: true, ofOwn: true },
  response: ClaimDetailSchema,
  idempotency: "repeatable",
});

export const mergeClaim = operation({
  method: "POST",
  path: "/claims/{id}/merge",
  summary: "Merge a claim into another that says the same; the answer is the other",
  access: { place: "claim", ability: "annotate", orDeleted: true, ofOwn: true },
  body: MergeClaimSchema,
  example: { into: "0b5f7c9e-3f0a-4c43-9d5a-6f4f2f0c1a2b" },
  response: ClaimDetailSchema,
  idempotency: "repeatable",
  problems: ["claim-deleted", "claim-merged"],
});

export const listMarks = operation({
  method: "GET",
  path: "/claims/{id}/marks",
  summary: "A claim's marks, the first one first",
  access: { place: "claim", ability: "read" },
  query: PageQuerySchema,
  response: pageOf(MarkSchema),
});

export const createMark = operation({
  method: "POST",
  path: "/claims/{id}/marks",
  summary: "Give a verdict on a claim, or withdraw one's own",
  access: { place: "claim", ability: "mark" },
  body: CreateMarkSchema,
  example: {
    layer: "so",
    verdict: "disputed",
    rationale: "The service itself spoke of 600.",
    evidence: [{ stance: "contradicts", url: "https://example.org/report" }],
  },
  response: MadeMarkSchema,
  status: 201,
  idempotency: "client-id",
  problems: ["stale", "reservation-lost", "not-asked"],
});
