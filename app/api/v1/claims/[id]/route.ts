import { operations } from "@/lib/api/operations";
import { deleteClaim } from "@/lib/server/claims/deletion";
import { getClaim } from "@/lib/server/claims/detail";
import { changeClaim } from "@/lib/server/claims/mutations";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getClaim, ({ permit, id }) => getClaim(permit, id));

export const PATCH = handle(operations.changeClaim, ({ permit, id, body }) => changeClaim(permit, id, body));

export const DELETE = handle(operations.deleteClaim, ({ permit, id, query }) => deleteClaim(permit, id, query.version));
