import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { releaseClaim, reserveClaim } from "@/lib/server/queue/mutations";

export const POST = handle(operations.reserveClaim, ({ permit, id, body }) => reserveClaim(permit, id, body.id));

export const DELETE = handle(operations.releaseClaim, ({ permit, id }) => releaseClaim(permit, id));
