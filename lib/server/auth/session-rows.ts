import "server-only";
import { randomUUID } from "node:crypto";
import { prisma } from "../db/database";
import { Prisma } from "../db/generated/client";
import { announcePerson } from "../live/announce";
import { hashSecret } from "./secret-token";

/** A session that nobody has used for so many days is over: a working week and its weekend. */
export const idleDays = 9;

/** How long an ended session is remembered, in days, so that its device is known when its person comes back. */
const rememberedDays = 400;

const day = 24 * 3_600_000;

export function idleSince(): Date {
  return new Date(Date.now() - idleDays * day);
}

/** The browser that somebody signs in with. */
export interface Device {
  userAgent: string;
  /** The secret of the cookie that this device keeps, if it has one. */
  device: string | null;
}

/**
 * Begins a session of a person who has shown who she is. Returns its id; null where meanwhile her account was closed, or
 * her password is no longer the one that was checked.
 * @param passwordHash what the password was checked against, where she came by password
 */
export async function startSession(
  userId: string,
  { userAgent, device }: Device,
  passwordHash?: string,
): Promise<string | null> {
  // Whoever changes the password or closes the account writes to the person's row and then ends her sessions: with that
  // row held this session is either among them or not begun.
  const [row] = await prisma().$queryRaw<{ id: string }[]>`
    INSERT INTO "Session" (id, "userId", "userAgent", "deviceHash")
    SELECT ${randomUUID()}::uuid, person.id, ${userAgent.slice(0, 300)}, ${device && hashSecret(device)}
    FROM "User" person
    WHERE person.id = ${userId}::uuid AND person."deactivatedAt" IS NULL
      ${passwordHash === undefined ? Prisma.empty : Prisma.sql`AND person."passwordHash" = ${passwordHash}`}
    FOR SHARE OF person
    RETURNING id`;
  await prisma().session.deleteMany({
    where: { userId, lastSeenAt: { lt: new Date(Date.now() - rememberedDays * day) } },
  });
  return row?.id ?? null;
}

/** Ends the sessions that a condition names, and what is open by them; those that have ended stay as they are. */
export async function endSessions(tx: Prisma.TransactionClient, which: Prisma.SessionWhereInput): Promise<void> {
  const ended = await tx.session.updateManyAndReturn({
    where: { AND: [which, { endedAt: null }] },
    data: { endedAt: new Date() },
    select: { userId: true },
  });
  for (const userId of new Set(ended.map((session) => session.userId))) await announcePerson(tx, userId);
}
