import "server-only";
import { confirmPassword } from "../accounts/confirm";
import type { Actor } from "../actor";
import type { SessionClaims } from "../auth/session";
import { prisma } from "../db/database";
import { Problem } from "../problem";

/** How long somebody who means to connect single sign-on may take at the provider, in minutes. */
const connectingMinutes = 10;

/**
 * Lets the next sign-in at the provider from this session connect the two, instead of signing in.
 * @throws Problem `invalid` where the password is wrong; `too-many-attempts`
 */
export async function beginConnecting(actor: Actor, current: string, sessionId: string | null): Promise<void> {
  await confirmPassword(actor, current, sessionId);
  await prisma().session.updateMany({
    where: { id: sessionId ?? "", userId: actor.id, endedAt: null },
    data: { connectingUntil: new Date(Date.now() + connectingMinutes * 60_000) },
  });
}

/** Whom a session that holds has begun to connect, once; null where it has not. */
export async function takeConnecting(session: SessionClaims | null): Promise<{ id: string } | null> {
  if (!session) return null;
  const { count } = await prisma().session.updateMany({
    where: {
      id: session.sessionId,
      userId: session.userId,
      endedAt: null,
      connectingUntil: { gt: new Date() },
      user: { deactivatedAt: null },
    },
    data: { connectingUntil: null },
  });
  return count === 0 ? null : { id: session.userId };
}

/** Connects a provider's account with one of ours. Returns why not, where it is another person's. */
export async function connectIdentity(
  { id: userId }: { id: string },
  { provider, subject }: { provider: string; subject: string },
): Promise<"identity-taken" | null> {
  await prisma().identity.createMany({ data: { provider, subject, userId }, skipDuplicates: true });
  const { userId: owner } = await prisma().identity.findUniqueOrThrow({
    where: { provider_subject: { provider, subject } },
    select: { userId: true },
  });
  return owner === userId ? null : "identity-taken";
}

/** Takes single sign-on from the actor's account. @throws Problem `only-way-in` where she has no password */
export async function disconnectIdentities(actor: Actor): Promise<void> {
  await prisma().$transaction(async (tx) => {
    const [user] = await tx.$queryRaw<{ hasPassword: boolean }[]>`
      SELECT "passwordHash" IS NOT NULL AS "hasPassword" FROM "User" WHERE id = ${actor.id}::uuid FOR UPDATE`;
    if (!user?.hasPassword) throw new Problem("only-way-in");
    await tx.identity.deleteMany({ where: { userId: actor.id } });
  });
}
