import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { resendDelivery } from "@/lib/server/webhooks/mutations";

export const POST = handle(operations.resendWebhookDelivery, ({ permit, id, params }) =>
  resendDelivery(permit, id, params.delivery),
);
