import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listWebhooks } from "@/lib/server/webhooks/data";
import { createWebhook } from "@/lib/server/webhooks/mutations";

export const GET = handle(operations.listWebhooks, async ({ permit }) => ({ items: await listWebhooks(permit) }));

export const POST = handle(operations.createWebhook, ({ permit, body }) => createWebhook(permit, body));
