"use server";

import { NewAccountSchema } from "@/lib/schemas/account";
import { createFirstAdministrator } from "@/lib/server/accounts/mutations";
import { publicAction } from "@/lib/server/http/action";

/** Makes the first administrator; refused as soon as there is one. */
export const setUpAction = publicAction(NewAccountSchema, (account) => createFirstAdministrator(account));
