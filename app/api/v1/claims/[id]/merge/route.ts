import { operations } from "@/lib/api/operations";
import { mergeClaim } from "@/lib/server/claims/merge";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.mergeClaim, ({ permit, id, body }) => mergeClaim(permit, id, body.into));
