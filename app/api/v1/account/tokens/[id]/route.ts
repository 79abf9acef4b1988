import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { revokeToken } from "@/lib/server/tokens/mutations";

export const DELETE = handle(operations.revokeToken, ({ actor, id }) => revokeToken(actor, id));
