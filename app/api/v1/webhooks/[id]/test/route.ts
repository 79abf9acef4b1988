import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { testWebhook } from "@/lib/server/webhooks/mutations";

export const POST = handle(operations.testWebhook, ({ permit, id, body }) => testWebhook(permit, id, body.id));
