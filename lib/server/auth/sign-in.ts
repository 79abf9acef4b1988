import "server-only";
import { stringFault } from "../../domain/canonical-text";
import { toNfc } from "../../domain/nfc";
import { prisma } from "../db/database";
import { env } from "../env";
import { isPassword } from "./password";
import { countAttempt } from "./rate-limit";

/** Who signed in, and the version of her sessions that the new one belongs to. */
export interface SignedIn {
  id: string;
  sessionVersion: number;
}

const shown = { id: true, sessionVersion: true, isDemo: true, deactivatedAt: true } as const;

/**
 * Signs in by e-mail and password.
 * @param address the client's network address, where a proxy of ours names it
 * @returns null where they do not match or the account is closed
 * @throws Problem `too-many-attempts`
 */
export async function signInByPassword(
  email: string,
  password: string,
  address: string | null,
): Promise<SignedIn | null> {
  const account = normalizeEmail(email);
  const attempt = await countAttempt(account, address);
  const user = await findAccount(account);
  const matches = await isPassword(password, user?.passwordHash ?? null);
  if (!user || !matches || !canSignIn(user)) return null;
  await attempt.forget();
  return user;
}

function findAccount(email: string) {
  // Nobody can have what the database cannot hold.
  if (stringFault(email)) return null;
  return prisma().user.findUnique({ where: { email }, select: { ...shown, passwordHash: true } });
}

/**
 * Signs in by a provider's account. It belongs to the person whose e-mail the provider has verified; somebody new gets
 * an account that is a member of nothing yet.
 *
 * @returns null where the provider does not vouch for the e-mail or the account is closed
 */
export async function signInByProvider(profile: {
  provider: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
}): Promise<SignedIn | null> {
  const { provider, subject } = profile;
  const known = await prisma().identity.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { user: { select: shown } },
  });
  if (known) return canSignIn(known.user) ? known.user : null;
  if (!profile.email || !profile.emailVerified) return null;
  const email = normalizeEmail(profile.email);
  const name = profile.name?.trim() || email;
  // In several windows at once, the first makes the account and the others find it.
  await prisma().user.createMany({ data: { email, name }, skipDuplicates: true });
  const user = await prisma().user.findUniqueOrThrow({ where: { email }, select: shown });
  if (!canSignIn(user)) return null;
  await prisma().identity.createMany({ data: { provider, subject, userId: user.id }, skipDuplicates: true });
  return user;
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
