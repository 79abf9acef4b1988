import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listTokens } from "@/lib/server/tokens/data";
import { createToken } from "@/lib/server/tokens/mutations";

export const GET = handle(operations.listTokens, async ({ actor }) => ({ items: await listTokens(actor) }));

export const POST = handle(operations.createToken, ({ actor, body }) => createToken(actor, body));
