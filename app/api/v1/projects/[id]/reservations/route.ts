import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { reserveNext } from "@/lib/server/queue/mutations";

export const POST = handle(operations.reserveNext, ({ permit, body }) => reserveNext(permit, body));
