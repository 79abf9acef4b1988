import "server-only";
import { prisma } from "../db/database";
import type { Client } from "./client";
import { startSession } from "./session-rows";
import { canSignIn, normalizeEmail, nowhere, type SignedIn, signInColumns } from "./sign-in";

/** Why a provider's sign-in is refused; the sign-in page has the words. */
export const providerRefusals = ["account-exists", "email-unverified", "closed"] as const;
export type ProviderRefusal = (typeof providerRefusals)[number];

/** An account at an OIDC provider, and what the provider says of its owner. */
export interface ProviderProfile {
  provider: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
}

/**
 * Signs in by a provider's account. Somebody new gets an account that is a member of nothing yet. An account that is
 * there already is not joined by its e-mail, which nobody ever proved: whoever made it by a link may have typed
 * somebody else's. Its owner connects the two from inside.
 */
export async function signInByProvider(
  profile: ProviderProfile,
  client: Client = nowhere,
): Promise<SignedIn | { refused: ProviderRefusal }> {
  const user = await findOrMakeUser(profile);
  if ("refused" in user) return user;
  const sessionId = canSignIn(user) ? await startSession(user.id, client) : null;
  return sessionId ? { id: user.id, sessionId } : { refused: "closed" };
}

type ProviderUser = { id: string; isDemo: boolean; deactivatedAt: Date | null };

async function findOrMakeUser(profile: ProviderProfile): Promise<ProviderUser | { refused: ProviderRefusal }> {
  const { provider, subject } = profile;
  return prisma().$transaction(async (tx) => {
    // In several windows at once, the first makes the account and the others wait here and then find it.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`${provider} ${subject}`}))::text`;
    const known = await tx.identity.findUnique({
      where: { provider_subject: { provider, subject } },
      select: { user: { select: signInColumns } },
    });
    if (known) return known.user;
    if (!profile.email || !profile.emailVerified) return { refused: "email-unverified" };
    const email = normalizeEmail(profile.email);
    const name = profile.name?.trim() || email;
    const [made] = await tx.user.createManyAndReturn({
      data: { email, name },
      skipDuplicates: true,
      select: signInColumns,
    });
    if (!made) return { refused: "account-exists" };
    await tx.identity.create({ data: { provider, subject, userId: made.id } });
    return made;
  });
}
