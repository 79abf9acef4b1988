import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { rotateSecret } from "@/lib/server/webhooks/mutations";

export const POST = handle(operations.rotateWebhookSecret, ({ permit, id, body: { version } }) =>
  rotateSecret(permit, id, version),
);
