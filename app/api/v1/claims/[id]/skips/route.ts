import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { returnClaim, skipClaim } from "@/lib/server/queue/mutations";

export const POST = handle(operations.skipClaim, ({ permit, id, body }) => skipClaim(permit, id, body));

export const DELETE = handle(operations.returnClaim, ({ permit, id }) => returnClaim(permit, id));
