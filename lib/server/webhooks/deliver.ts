import "server-only";
import { z } from "zod";
import { isGivenUp, type WebhookFault, webhookAttempts, webhookTestType, webhookWait } from "../../domain/webhook";
import { IdSchema } from "../../schemas/text";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { env } from "../env";
import { defineJob } from "../jobs/definition";
import { type PostOutcome, post } from "../net/post";
import { unseal } from "../sealed";
import { deliverKind } from "./deliveries";
import { makerMay } from "./maker";
import { signaturesOf } from "./secrets";

/** How long a receiver may take to answer, in milliseconds; Standard Webhooks asks for 15 to 30 seconds. */
const patience = 20_000;

/** It did not arrive, and is tried again after so many seconds. */
class NotDelivered extends Error {
  readonly wait: number;

  constructor(fault: WebhookFault, wait: number) {
    super(`The message did not arrive: ${fault}.`);
    this.wait = wait;
  }
}

/** Sends one message, and again on the schedule of Standard Webhooks until it has arrived. */
export const deliverWebhook = defineJob({
  kind: deliverKind,
  ability: "manage",
  payload: z.strictObject({ delivery: IdSchema }),
  attempts: webhookAttempts,
  retrySeconds: (_, error) => (error instanceof NotDelivered ? error.wait : null),
  async run({ payload, attempt }) {
    const delivery = await readDelivery(payload.delivery);
    if (delivery?.state !== "waiting") return {};
    const { fault, status, milliseconds, retryAfter } = await attemptAt(delivery);
    const number = (delivery.attempts[0]?.number ?? 0) + 1;
    await prisma().webhookAttempt.create({ data: { deliveryId: delivery.id, number, status, fault, milliseconds } });
    if (fault === null) {
      await end(delivery, "delivered");
      await prisma().webhook.updateMany({ where: { id: delivery.webhookId }, data: { failingSince: null } });
      return {};
    }
    if (fault === "off") {
      await end(delivery, "failed");
      return {};
    }
    const failingSince = await noteFailure(delivery.webhookId);
    if (status === 410) await turnOff(delivery.webhookId, "gone");
    if (status === 410 || delivery.type === webhookTestType || attempt >= webhookAttempts) {
      await end(delivery, "failed");
      if (attempt >= webhookAttempts && isGivenUp(failingSince, new Date()))
        await turnOff(delivery.webhookId, "failing");
      return {};
    }
    const wait = webhookWait(attempt, Math.random(), retryAfter);
    await prisma().webhookDelivery.update({
      where: { id: delivery.id },
      data: { nextAt: new Date(Date.now() + wait * 1000) },
    });
    throw new NotDelivered(fault, wait);
  },
});

const columns = {
  id: true,
  type: true,
  body: true,
  state: true,
  webhookId: true,
  attempts: { orderBy: { number: "desc" }, take: 1, select: { number: true } },
  webhook: {
    select: {
      projectId: true,
      url: true,
      secret: true,
      previousSecret: true,
      previousSecretUntil: true,
      offBecause: true,
      deletedAt: true,
      createdById: true,
    },
  },
} satisfies Prisma.WebhookDeliverySelect;
type Delivery = Prisma.WebhookDeliveryGetPayload<{ select: typeof columns }>;

function readDelivery(id: string): Promise<Delivery | null> {
  return prisma().webhookDelivery.findUnique({ where: { id }, select: columns });
}

interface Attempted {
  fault: WebhookFault | null;
  status: number | null;
  milliseconds: number;
  /** What the receiver asks to wait, in seconds. */
  retryAfter: number | null;
}

async function attemptAt({ id, type, body, webhook }: Delivery): Promise<Attempted> {
  const nothing = { status: null, milliseconds: 0, retryAfter: null };
  const isOff = webhook.offBecause !== null && type !== webhookTestType;
  if (webhook.deletedAt || isOff || !(await makerMay(webhook))) return { fault: "off", ...nothing };
  const secrets = secretsOf(webhook);
  if (secrets.length === 0) return { fault: "secret", ...nothing };
  const at = Math.floor(Date.now() / 1000);
  const headers = {
    "content-type": "application/json",
    "user-agent": "Tickmark-Webhooks",
    "webhook-id": id,
    "webhook-timestamp": String(at),
    "webhook-signature": signaturesOf(secrets, { id, at, body }),
  };
  const begun = performance.now();
  const outcome = await post(webhook.url, { headers, body, patience, isInsecure: env().insecureWebhooks });
  return { ...readOutcome(outcome), milliseconds: Math.round(performance.now() - begun) };
}

function secretsOf({ secret, previousSecret, previousSecretUntil }: Delivery["webhook"]): string[] {
  const isOldGood = previousSecretUntil !== null && previousSecretUntil > new Date();
  return [secret, isOldGood ? previousSecret : null].flatMap((sealed) => (sealed && unseal(sealed)) ?? []);
}

function readOutcome(outcome: PostOutcome): Omit<Attempted, "milliseconds"> {
  if (outcome.kind !== "answered") return { fault: outcome.kind, status: null, retryAfter: null };
  const { status } = outcome;
  const retryAfter = /^\d+$/.test(outcome.retryAfter ?? "") ? Number(outcome.retryAfter) : null;
  if (status >= 200 && status < 300) return { fault: null, status, retryAfter };
  return { fault: status >= 300 && status < 400 ? "redirect" : "status", status, retryAfter };
}

async function end({ id }: Delivery, state: "delivered" | "failed"): Promise<void> {
  await prisma().webhookDelivery.update({ where: { id }, data: { state, endedAt: new Date(), nextAt: null } });
}

/** Since when nothing has arrived. */
async function noteFailure(id: string): Promise<Date | null> {
  await prisma().webhook.updateMany({ where: { id, failingSince: null }, data: { failingSince: new Date() } });
  return (await prisma().webhook.findUnique({ where: { id }, select: { failingSince: true } }))?.failingSince ?? null;
}

/** What somebody turned off herself stays off for that reason; what hangs on a deleted project comes back with it as it was. */
export async function turnOff(id: string, offBecause: "failing" | "gone" | "maker"): Promise<void> {
  await prisma().webhook.updateMany({
    where: { id, offBecause: null, project: { deletedAt: null } },
    data: { offBecause, version: { increment: 1 } },
  });
}
