import { operations } from "@/lib/api/operations";
import { listReviewedClaims } from "@/lib/server/claims/reviewed";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listArticleClaims, ({ permit, id, query }) =>
  listReviewedClaims(permit, id, query),
);
