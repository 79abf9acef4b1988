import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listReasonJudgements } from "@/lib/server/reasons/data";
import { createReasonJudgement } from "@/lib/server/reasons/mutations";

export const GET = handle(operations.listReasonJudgements, ({ permit, id, query }) =>
  listReasonJudgements(permit, id, query),
);

export const POST = handle(operations.createReasonJudgement, ({ permit, id, body }) =>
  createReasonJudgement(permit, id, body),
);
