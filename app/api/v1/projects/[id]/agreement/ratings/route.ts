import { operations } from "@/lib/api/operations";
import { ratingsResponse } from "@/lib/server/agreement/ratings-file";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.exportRatings, ({ permit, query: { delimiter, byteOrderMark, ...query } }) =>
  ratingsResponse(permit, query, { delimiter, byteOrderMark }),
);
