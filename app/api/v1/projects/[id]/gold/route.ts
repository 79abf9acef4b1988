import { operations } from "@/lib/api/operations";
import { listGold } from "@/lib/server/gold/data";
import { handle } from "@/lib/server/http/handle";

export const GET = handle(operations.listGold, ({ permit, query }) => listGold(permit, query));
