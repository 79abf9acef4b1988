import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { openApi } from "@/lib/server/openapi";

export const GET = handle(operations.getOpenApi, async () => ({ ...openApi() }));
