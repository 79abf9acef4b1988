import { operations } from "@/lib/api/operations";
import { getAccount } from "@/lib/server/accounts/data";
import { changeName } from "@/lib/server/accounts/mutations";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.getAccount, ({ actor }) => getAccount(actor));

export const PATCH = handle(operations.changeName, async ({ actor, body: { name } }) => {
  await changeName(actor, name);
  return getAccount(actor);
});
