import { z } from "zod";
import { PageQuerySchema, pageOf } from "../../schemas/list";
import {
  ChangeWebhookSchema,
  CreateWebhookSchema,
  MadeWebhookSchema,
  RotateSecretSchema,
  TestWebhookSchema,
  WebhookDeliverySchema,
  WebhookSchema,
} from "../../schemas/webhook";
import { operation } from "../operation";

export const listWebhooks = operation({
  method: "GET",
  path: "/projects/{id}/webhooks",
  summary: "The addresses that are told what happens in a project",
  access: { place: "project", ability: "manage" },
  response: z.object({ items: z.array(WebhookSchema) }),
});

export const createWebhook = operation({
  method: "POST",
  path: "/projects/{id}/webhooks",
  summary:
    "Have an address be told what happens in a project, by ids, signed as Standard Webhooks has it; the first answer alone shows the secret",
  access: { place: "project", ability: "manage" },
  body: CreateWebhookSchema,
  example: { url: "https://desk.example.org/tickmark", events: ["mark.created", "resolution.created"] },
  response: MadeWebhookSchema,
  status: 201,
  idempotency: "client-id",
});

export const changeWebhook = operation({
  method: "PATCH",
  path: "/webhooks/{id}",
  summary: "Change where a webhook goes and what it is told, or turn it off or on",
  access: { place: "webhook", ability: "manage" },
  body: ChangeWebhookSchema,
  example: { version: 1, isOn: false },
  response: WebhookSchema,
  idempotency: "version",
});

export const deleteWebhook = operation({
  method: "DELETE",
  path: "/webhooks/{id}",
  summary: "Delete a webhook, with what waits to be sent",
  access: { place: "webhook", ability: "manage", orDeleted: true },
  idempotency: "repeatable",
});

export const rotateWebhookSecret = operation({
  method: "POST",
  path: "/webhooks/{id}/secret",
  summary: "Give a webhook another secret, which this answer alone shows; for a day the one before signs as well",
  access: { place: "webhook", ability: "manage" },
  body: RotateSecretSchema,
  example: { version: 1 },
  response: MadeWebhookSchema,
  idempotency: "version",
});

export const testWebhook = operation({
  method: "POST",
  path: "/webhooks/{id}/test",
  summary: "Send a message `webhook.test` once, to see whether it arrives",
  access: { place: "webhook", ability: "manage" },
  body: TestWebhookSchema,
  example: {},
  response: WebhookDeliverySchema,
  status: 201,
  idempotency: "client-id",
});

export const listWebhookDeliveries = operation({
  method: "GET",
  path: "/webhooks/{id}/deliveries",
  summary: "The messages of a webhook with each attempt to send them, the latest first",
  access: { place: "webhook", ability: "manage" },
  query: PageQuerySchema,
  response: pageOf(WebhookDeliverySchema),
});

export const resendWebhookDelivery = operation({
  method: "POST",
  path: "/webhooks/{id}/deliveries/{delivery}/resend",
  summary: "Send a message again; one that waits to be sent anyhow is not sent twice",
  access: { place: "webhook", ability: "manage" },
  response: WebhookDeliverySchema,
  idempotency: "repeatable",
});
