import { operations } from "@/lib/api/operations";
import { listAccounts } from "@/lib/server/accounts/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listAccounts, async ({ actor }) => ({ items: await listAccounts(actor) }));
