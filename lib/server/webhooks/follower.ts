import "server-only";
import { randomUUID } from "node:crypto";
import { eventCursor, parseEventCursor } from "../../domain/event-cursor";
import { webhookEventType } from "../../domain/webhook";
import type { WebhookMessage } from "../../schemas/webhook";
import type { Permit } from "../actor";
import { database, prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { type FollowedEvent, readEventsAfter } from "../history/follow";
import { Problem } from "../problem";
import { turnOff } from "./deliver";
import { queueDeliveries } from "./deliveries";
import { makerMay } from "./maker";

/** How often it is looked for what happened; in milliseconds. Nobody who writes waits for it. */
const lookingEvery = 1_000;

/** How many events are read at a time. */
const pageLength = 200;

interface Followed {
  id: string;
  projectId: string;
  createdById: string;
  events: string[];
  cursorXid: bigint;
  cursorSeq: bigint;
}

/**
 * Makes messages of what happens, for the webhooks that are on: each event once, whichever process sees it first. What was
 * read is written down with its messages, or neither.
 */
export async function followEvents(): Promise<void> {
  // One query by indexes; mostly there is nothing.
  const behind = await database().query<Followed>(Prisma.sql`
    SELECT webhook.id, webhook."projectId", webhook."createdById", webhook.events, webhook."cursorXid", webhook."cursorSeq"
    FROM "Webhook" webhook JOIN "Project" project ON project.id = webhook."projectId"
    WHERE webhook."deletedAt" IS NULL AND webhook."offBecause" IS NULL AND project."deletedAt" IS NULL
      AND EXISTS (SELECT FROM "Event" event WHERE event."projectId" = webhook."projectId"
        AND (event.xid, event.seq) > (webhook."cursorXid", webhook."cursorSeq"))`);
  for (const webhook of behind) await followFor(webhook);
}

async function followFor(webhook: Followed): Promise<void> {
  const permit = await makerMay(webhook);
  if (!permit) return turnOff(webhook.id, "maker");
  for (let { cursorXid: xid, cursorSeq: seq } = webhook; ; ) {
    const page = await readOn(permit, eventCursor(xid, seq));
    const next = parseEventCursor(page.cursor) ?? { xid, seq };
    if (next.xid === xid && next.seq === seq) return;
    const isWritten = await prisma().$transaction(async (tx) => {
      const { count } = await tx.webhook.updateMany({
        where: { id: webhook.id, cursorXid: xid, cursorSeq: seq, deletedAt: null, offBecause: null },
        data: { cursorXid: next.xid, cursorSeq: next.seq },
      });
      const told = page.items.flatMap((item) => toMessage(webhook, item) ?? []);
      if (count > 0 && told.length > 0) {
        await queueDeliveries(
          tx,
          webhook,
          told.map((message) => ({ id: randomUUID(), message })),
        );
      }
      return count > 0;
    });
    // Where another process was faster, or somebody turned it off, there is nothing to do here.
    if (!isWritten || !page.more) return;
    ({ xid, seq } = next);
  }
}

/** A cursor of a database that has since been restored from a backup is begun anew at where that is. */
async function readOn(permit: Permit<"read">, cursor: string) {
  try {
    return await readEventsAfter(permit, cursor, pageLength);
  } catch (error) {
    if (error instanceof Problem && error.code === "bad-cursor") return { items: [], cursor: permit.asOf, more: false };
    throw error;
  }
}

/** Ids alone, whoever may see more; null where nobody asked for such. */
function toMessage({ projectId, events }: Followed, { event, cursor }: FollowedEvent): WebhookMessage | null {
  const type = webhookEventType(event.subjectType, event.action);
  if (!events.includes(type)) return null;
  const { subjectId: id, claimId, articleId, at: timestamp } = event;
  return { type, timestamp, data: { projectId, id, claimId, articleId, cursor } };
}

/** Next bundles this module more than once; the process follows once. */
const shared = globalThis as { tickmarkWebhooks?: NodeJS.Timeout };

/** Begins to follow in this process, until it ends. */
export function startFollowing(): void {
  if (shared.tickmarkWebhooks) return;
  let isLooking = false;
  shared.tickmarkWebhooks = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    followEvents()
      .catch((error: unknown) => console.warn(`Nothing can be told to webhooks for now: ${String(error)}`))
      .finally(() => {
        isLooking = false;
      });
  }, lookingEvery);
  shared.tickmarkWebhooks.unref();
}
