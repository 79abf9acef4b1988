import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listDeliveries } from "@/lib/server/webhooks/data";

export const GET = handle(operations.listWebhookDeliveries, ({ permit, id, query }) =>
  listDeliveries(permit, id, query),
);
