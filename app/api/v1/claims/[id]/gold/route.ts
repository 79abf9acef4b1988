import { operations } from "@/lib/api/operations";
import { plantGold } from "@/lib/server/gold/mutations";
import { handle } from "@/lib/server/http/handle";

export const PUT = handle(operations.putGold, ({ permit, id, body }) => plantGold(permit, id, body));
