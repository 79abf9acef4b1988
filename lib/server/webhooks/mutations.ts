import "server-only";
import { parseEventCursor } from "../../domain/event-cursor";
import { webhookTestType } from "../../domain/webhook";
import type {
  ChangeWebhook,
  CreateWebhook,
  MadeWebhook,
  WebhookDeliveryRecord,
  WebhookMessage,
  WebhookRecord,
} from "../../schemas/webhook";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { omitUndefined } from "../db/omit-undefined";
import { env } from "../env";
import { createIdempotently } from "../idempotency";
import { PrivateAddress, refusePrivateHost } from "../net/public-address";
import { invalid, Problem } from "../problem";
import { seal } from "../sealed";
import { getDelivery, getWebhook } from "./data";
import { queueDeliveries } from "./deliveries";
import { makeWebhookSecret } from "./secrets";

/** How long messages are signed with the secret before as well, in milliseconds: a day. */
const bothSecrets = 24 * 3_600_000;

/**
 * Has a program be told what happens from now on. The answer has the secret, which is shown to nobody again.
 * @throws Problem `invalid` for an address that may not be asked
 */
export async function createWebhook(
  permit: Permit<"manage" | "read">,
  { id, ...order }: CreateWebhook,
): Promise<MadeWebhook> {
  const { projectId, actor } = permit;
  refuseAddress(order.url);
  const secret = makeWebhookSecret();
  let shown: string | null = null;
  const made = await createIdempotently(
    actor,
    { id, scope: `webhooks of ${projectId}`, body: order },
    (given) => prisma().webhook.findUnique({ where: { id: given }, select: { requestHash: true } }),
    async (key) => {
      const row = await prisma().webhook.create({
        data: {
          ...key,
          projectId,
          url: order.url,
          events: order.events,
          secret: seal(secret),
          ...here(permit),
          offBecause: order.isOn ? null : "person",
          createdById: actor.id,
          changedById: actor.id,
        },
        select: { id: true },
      });
      shown = secret;
      return row;
    },
  );
  return { ...(await getWebhook(permit, made)), secret: shown };
}

/**
 * Changes what is given. One that is turned on is told what happens from then on, and counts as if it had never failed.
 * @throws Problem `stale` with the current record; `invalid` as `createWebhook` does
 */
export async function changeWebhook(
  permit: Permit<"manage" | "read">,
  id: string,
  { version, isOn, ...changes }: ChangeWebhook,
): Promise<WebhookRecord> {
  if (changes.url !== undefined) refuseAddress(changes.url);
  const turned = isOn ? { offBecause: null, failingSince: null, ...here(permit) } : { offBecause: "person" as const };
  await writeAt(permit, id, version, { ...omitUndefined(changes), ...(isOn !== undefined && turned) });
  return getWebhook(permit, id);
}

/**
 * Gives a webhook another secret. For a day messages are signed with the one before as well, so that none is refused while
 * its receiver changes over.
 * @throws Problem `stale` with the current record
 */
export async function rotateSecret(
  permit: Permit<"manage" | "read">,
  id: string,
  version: number,
): Promise<MadeWebhook> {
  const { projectId } = permit;
  const now = await prisma().webhook.findFirst({ where: { projectId, id, deletedAt: null }, select: { secret: true } });
  if (!now) throw new Problem("not-found");
  const secret = makeWebhookSecret();
  await writeAt(permit, id, version, {
    secret: seal(secret),
    previousSecret: now.secret,
    previousSecretUntil: new Date(Date.now() + bothSecrets),
  });
  return { ...(await getWebhook(permit, id)), secret };
}

async function writeAt(permit: Permit<"manage">, id: string, version: number, data: object): Promise<void> {
  const { count } = await prisma().webhook.updateMany({
    where: { projectId: permit.projectId, id, version, deletedAt: null },
    data: { ...data, version: { increment: 1 }, changedById: permit.actor.id },
  });
  if (count === 0) throw new Problem("stale", { current: await getWebhook(permit, id) });
}

/** Nothing more is sent to it. Doing it twice changes nothing. */
export async function deleteWebhook({ projectId, actor }: Permit<"manage">, id: string): Promise<void> {
  await prisma().webhook.updateMany({
    where: { projectId, id, deletedAt: null },
    data: { deletedAt: new Date(), version: { increment: 1 }, changedById: actor.id },
  });
}

/** Sends a message that says nothing, once, to see whether it arrives; also where the webhook is off. */
export async function testWebhook(
  permit: Permit<"manage" | "read">,
  webhookId: string,
  id: string = crypto.randomUUID(),
): Promise<WebhookDeliveryRecord> {
  const { projectId } = permit;
  await getWebhook(permit, webhookId);
  const there = await prisma().webhookDelivery.findUnique({ where: { id }, select: { webhookId: true, type: true } });
  if (there && (there.webhookId !== webhookId || there.type !== webhookTestType)) {
    throw new Problem("id-taken", { values: { id } });
  }
  if (!there) {
    const timestamp = new Date().toISOString();
    const data = { projectId, id: webhookId, claimId: null, articleId: null, cursor: permit.asOf };
    const message: WebhookMessage = { type: webhookTestType, timestamp, data };
    await prisma().$transaction((tx) =>
      queueDeliveries(tx, { id: webhookId, projectId, createdById: permit.actor.id }, [{ id, message }]),
    );
  }
  return getDelivery(permit, webhookId, id);
}

/** Sends a message once more, from the first attempt on. What waits to be sent anyhow is not sent twice. */
export async function resendDelivery(
  permit: Permit<"manage">,
  webhookId: string,
  id: string,
): Promise<WebhookDeliveryRecord> {
  await getDelivery(permit, webhookId, id);
  await prisma().$transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({
      where: { id, webhookId, state: { not: "waiting" } },
      data: { state: "waiting", endedAt: null },
    });
    if (count > 0)
      await queueDeliveries(tx, { id: webhookId, projectId: permit.projectId, createdById: permit.actor.id }, [{ id }]);
  });
  return getDelivery(permit, webhookId, id);
}

/** Where the events are. */
function here({ asOf }: Permit<"read">): { cursorXid: bigint; cursorSeq: bigint } {
  const at = parseEventCursor(asOf);
  return { cursorXid: at?.xid ?? 0n, cursorSeq: at?.seq ?? 0n };
}

/** What can be seen of an address without asking for its name; that is done for each message. */
function refuseAddress(address: string): void {
  if (env().insecureWebhooks) return;
  const url = new URL(address);
  if (url.protocol !== "https:") throw invalid(["url"], "not-secure");
  try {
    refusePrivateHost(url.hostname);
  } catch (error) {
    if (error instanceof PrivateAddress) throw invalid(["url"], "not-public");
    throw error;
  }
}
