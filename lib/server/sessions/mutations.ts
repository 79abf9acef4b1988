import "server-only";
import type { Actor } from "../actor";
import { endSessions } from "../auth/session-rows";
import { prisma } from "../db/database";

/** Ends one session of the actor. */
export async function endSession(actor: Actor, id: string): Promise<void> {
  await endSessions(prisma(), { id, userId: actor.id });
}

/** Ends all sessions of the actor but the one that asks. */
export async function endOtherSessions(actor: Actor, currentId: string | null): Promise<void> {
  await endSessions(prisma(), { userId: actor.id, ...(currentId && { id: { not: currentId } }) });
}
