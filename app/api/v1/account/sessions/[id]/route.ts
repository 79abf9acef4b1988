import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { endSession } from "@/lib/server/sessions/mutations";

export const DELETE = handle(operations.endSession, ({ actor, id }) => endSession(actor, id));
