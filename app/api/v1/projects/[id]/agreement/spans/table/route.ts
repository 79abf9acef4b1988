import { operations } from "@/lib/api/operations";
import { spansResponse } from "@/lib/server/agreement/spans-file";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.exportSpans, ({ permit, query: { delimiter, byteOrderMark, ...query } }) =>
  spansResponse(permit, query, { delimiter, byteOrderMark }),
);
