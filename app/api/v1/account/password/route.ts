import { operations } from "@/lib/api/operations";
import { changePassword } from "@/lib/server/accounts/mutations";
import { handle } from "@/lib/server/http/handle";

export const PUT = handle(operations.changePassword, ({ actor, body, sessionId }) =>
  changePassword(actor, body, sessionId),
);
