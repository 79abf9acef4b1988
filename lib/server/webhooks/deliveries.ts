import "server-only";
import type { WebhookMessage } from "../../schemas/webhook";
import type { Prisma } from "../db/generated/client";
import { notifyWorkers } from "../jobs/queue";

/** The kind of job that sends one message. */
export const deliverKind = "deliver-webhook" as const;

/** A message that is to be sent; without its words one that is there already. */
interface Queued {
  id: string;
  message?: WebhookMessage;
}

/** Has messages be sent, when the transaction commits. */
export async function queueDeliveries(
  tx: Prisma.TransactionClient,
  webhook: { id: string; projectId: string; createdById: string },
  queued: readonly Queued[],
): Promise<void> {
  const { id: webhookId, projectId, createdById: authorId } = webhook;
  await tx.webhookDelivery.createMany({
    data: queued.flatMap(({ id, message }) =>
      message ? [{ id, projectId, webhookId, type: message.type, body: JSON.stringify(message) }] : [],
    ),
  });
  await tx.job.createMany({
    data: queued.map(({ id }) => ({ projectId, kind: deliverKind, payload: { delivery: id }, authorId })),
  });
  await notifyWorkers(tx);
}
