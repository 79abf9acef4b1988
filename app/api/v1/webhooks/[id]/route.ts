import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { changeWebhook, deleteWebhook } from "@/lib/server/webhooks/mutations";

export const PATCH = handle(operations.changeWebhook, ({ permit, id, body }) => changeWebhook(permit, id, body));

export const DELETE = handle(operations.deleteWebhook, ({ permit, id }) => deleteWebhook(permit, id));
