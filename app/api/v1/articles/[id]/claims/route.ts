import { operations } from "@/lib/api/operations";
import { listArticleClaims } from "@/lib/server/claims/with-reviews";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listArticleClaims, ({ permit, id, query }) =>
  listArticleClaims(permit, id, query),
);
