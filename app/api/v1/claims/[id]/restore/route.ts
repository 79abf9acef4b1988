import { operations } from "@/lib/api/operations";
import { restoreClaim } from "@/lib/server/claims/deletion";
import { handle } from "@/lib/server/http/handle";

export const POST = handle(operations.restoreClaim, ({ permit, id }) => restoreClaim(permit, id));
