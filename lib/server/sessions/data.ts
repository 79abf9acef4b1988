import "server-only";
import { type Browser, browserOf } from "../../domain/browser";
import type { Actor } from "../actor";
import { idleSince } from "../auth/session-rows";
import { prisma } from "../db/database";

export interface SessionRecord extends Browser {
  id: string;
  createdAt: string;
  lastSeenAt: string;
  /** Whether it is the one that asks. */
  current: boolean;
}

/** The actor's sessions that hold, the last used first. */
export async function listSessions(actor: Actor, currentId: string | null): Promise<SessionRecord[]> {
  const rows = await prisma().session.findMany({
    where: { userId: actor.id, endedAt: null, lastSeenAt: { gt: idleSince() } },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
  return rows.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    ...browserOf(userAgent),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === currentId,
  }));
}
