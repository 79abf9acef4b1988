import "server-only";
import { stringFault } from "../../domain/canonical-text";
import { toNfc } from "../../domain/nfc";
import { prisma } from "../db/database";
import { env } from "../env";
import type { Client } from "./client";
import { isPassword } from "./password";
import { hashSecret } from "./secret-token";
import { startSession } from "./session-rows";
import { countSignIn } from "./sign-in-limit";

/** Who signed in, and the session that began. */
export interface SignedIn {
  id: string;
  sessionId: string;
}

export const signInColumns = { id: true, isDemo: true, deactivatedAt: true } as const;

/** A client that nothing is known of. */
export const nowhere: Client = { network: null, userAgent: "", device: null };

/**
 * Signs in by e-mail and password. What cannot succeed costs no hashing; that the time does not tell, see `refuseInStep`.
 * @returns null where they do not match or the account is closed
 * @throws Problem `too-many-attempts`; `slow-down`
 */
export async function signInByPassword(
  email: string,
  password: string,
  client: Client = nowhere,
): Promise<SignedIn | null> {
  const account = normalizeEmail(email);
  const deviceHash = client.device && hashSecret(client.device);
  const user = await findAccount(account, deviceHash);
  const knownDevice = user?.sessions.length ? deviceHash : null;
  const attempt = await countSignIn(account, { network: client.network, knownDevice });
  if (!user?.passwordHash || !canSignIn(user) || !(await isPassword(password, user.passwordHash))) return null;
  const sessionId = await startSession(user.id, client, user.passwordHash);
  if (!sessionId) return null;
  await attempt.forget();
  return { id: user.id, sessionId };
}

function findAccount(email: string, deviceHash: string | null) {
  // Nobody can have what the database cannot hold.
  if (stringFault(email)) return null;
  const sessions = { where: { deviceHash: deviceHash ?? "" }, take: 1, select: { id: true } };
  return prisma().user.findUnique({ where: { email }, select: { ...signInColumns, passwordHash: true, sessions } });
}

/** Demo people have a password that everybody knows: outside demo mode they are closed out. */
export function canSignIn(user: { isDemo: boolean; deactivatedAt: Date | null }): boolean {
  return user.deactivatedAt === null && (!user.isDemo || env().demo);
}

/** The same as a condition on accounts. */
export function whoCanSignIn(): { deactivatedAt: null; isDemo?: false } {
  return { deactivatedAt: null, ...(!env().demo && { isDemo: false }) };
}

export function normalizeEmail(email: string): string {
  return toNfc(email.trim()).toLowerCase();
}
