import "server-only";
import type { WebhookEventType, WebhookFault } from "../../domain/webhook";
import type { Page } from "../../schemas/list";
import type { WebhookDeliveryRecord, WebhookRecord } from "../../schemas/webhook";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import type { Prisma } from "../db/generated/client";
import { decodeCursor, MadeKeySchema, toPage } from "../http/cursor";
import { personColumns } from "../person-columns";
import { Problem } from "../problem";

const webhookColumns = {
  id: true,
  url: true,
  events: true,
  offBecause: true,
  failingSince: true,
  previousSecretUntil: true,
  version: true,
  createdAt: true,
  createdBy: { select: personColumns },
} satisfies Prisma.WebhookSelect;

function presentWebhook(row: Prisma.WebhookGetPayload<{ select: typeof webhookColumns }>): WebhookRecord {
  const isSignedTwice = row.previousSecretUntil !== null && row.previousSecretUntil > new Date();
  return {
    ...row,
    events: row.events as WebhookEventType[],
    failingSince: row.failingSince?.toISOString() ?? null,
    previousSecretUntil: isSignedTwice ? (row.previousSecretUntil?.toISOString() ?? null) : null,
    createdAt: row.createdAt.toISOString(),
  };
}

/** A project's webhooks, the first one first. */
export async function listWebhooks({ projectId }: Permit<"manage">): Promise<WebhookRecord[]> {
  const rows = await prisma().webhook.findMany({
    where: { projectId, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: webhookColumns,
  });
  return rows.map(presentWebhook);
}

/** @throws Problem `not-found` */
export async function getWebhook({ projectId }: Permit<"manage">, id: string): Promise<WebhookRecord> {
  const row = await prisma().webhook.findFirst({ where: { projectId, id, deletedAt: null }, select: webhookColumns });
  if (!row) throw new Problem("not-found");
  return presentWebhook(row);
}

const deliveryColumns = {
  id: true,
  type: true,
  state: true,
  nextAt: true,
  createdAt: true,
  endedAt: true,
  attempts: {
    orderBy: { number: "desc" },
    select: { number: true, at: true, status: true, fault: true, milliseconds: true },
  },
} satisfies Prisma.WebhookDeliverySelect;

function presentDelivery({
  nextAt,
  createdAt,
  endedAt,
  attempts,
  ...row
}: Prisma.WebhookDeliveryGetPayload<{ select: typeof deliveryColumns }>): WebhookDeliveryRecord {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    nextAttemptAt: nextAt?.toISOString() ?? null,
    attempts: attempts.map(({ at, fault, ...attempt }) => ({
      ...attempt,
      at: at.toISOString(),
      fault: fault as WebhookFault | null,
    })),
  };
}

/** The messages of a webhook, the latest first, with each attempt to send them. */
export async function listDeliveries(
  { projectId }: Permit<"manage">,
  webhookId: string,
  { cursor, limit = 50 }: { cursor?: string | undefined; limit?: number | undefined } = {},
): Promise<Page<WebhookDeliveryRecord>> {
  const after = decodeCursor(MadeKeySchema, cursor);
  const rows = await prisma().webhookDelivery.findMany({
    where: {
      projectId,
      webhookId,
      ...(after && { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: deliveryColumns,
  });
  return toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id], presentDelivery);
}

/** @throws Problem `not-found` */
export async function getDelivery(
  { projectId }: Permit<"manage">,
  webhookId: string,
  id: string,
): Promise<WebhookDeliveryRecord> {
  const row = await prisma().webhookDelivery.findFirst({
    where: { projectId, webhookId, id },
    select: deliveryColumns,
  });
  if (!row) throw new Problem("not-found");
  return presentDelivery(row);
}
