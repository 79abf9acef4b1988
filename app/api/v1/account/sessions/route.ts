import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listSessions } from "@/lib/server/sessions/data";
import { endOtherSessions } from "@/lib/server/sessions/mutations";

export const GET = handle(operations.listSessions, async ({ actor, sessionId }) => ({
  items: await listSessions(actor, sessionId),
}));

export const DELETE = handle(operations.endOtherSessions, ({ actor, sessionId }) => endOtherSessions(actor, sessionId));
