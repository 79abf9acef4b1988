import { operations } from "@/lib/api/operations";
import { changeAccount } from "@/lib/server/accounts/mutations";
import { handle } from "@/lib/server/http/handle";

export const PATCH = handle(operations.changeAccount, ({ actor, id, body }) => changeAccount(actor, id, body));
