import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { prisma } from "../db/database";
import { env, type Oidc } from "../env";
import { connectIdentity, takeConnecting } from "../identities/mutations";
import { Problem } from "../problem";
import { redirectWithin } from "./callback-url";
import { currentClient } from "./client";
import { refuseInConstantTime } from "./constant-time";
import { type ProviderProfile, signInByProvider } from "./provider";
import { currentSession } from "./session";
import { endSessions } from "./session-rows";
import { type SignedIn, signInByPassword } from "./sign-in";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

interface OidcProfile {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** How long a session can last at most, in seconds: a quarter of a year. It is over earlier where nobody uses it. */
const sessionAge = 92 * 24 * 3600;

/** next-auth's settings. Read from the environment when they are first needed, not when the program is built. */
export function authOptions(): NextAuthOptions {
  const { secret, oidc } = env();
  return {
    secret,
    session: { strategy: "jwt", maxAge: sessionAge },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider, ...(oidc ? [oidcProvider(oidc)] : [])],
    callbacks: {
      redirect: redirectWithin,
      async signIn({ user, account, profile }) {
        if (account?.type !== "oauth") return true;
        const seen = profileOf(account.provider, profile as OidcProfile);
        const connecting = await takeConnecting(await currentSession());
        if (connecting) {
          const refused = await connectIdentity(connecting, seen);
          return refused ? `/account?refused=${refused}` : "/account";
        }
        const entered = await signInByProvider(seen, await currentClient());
        if ("refused" in entered) return `/sign-in?error=${entered.refused}`;
        await replaceSession();
        user.id = entered.id;
        user.sessionId = entered.sessionId;
        return true;
      },
      jwt({ token, user }) {
        if (!user) return token;
        const { id, sessionId } = user;
        return { sub: id, ...(sessionId && { sessionId }) };
      },
    },
    events: {
      async signOut({ token }) {
        if (token?.sub && token.sessionId) await endSessions(prisma(), { id: token.sessionId, userId: token.sub });
      },
    },
  };
}

const passwordProvider = CredentialsProvider({
  credentials: { email: {}, password: {} },
  async authorize(credentials) {
    if (!credentials?.email || !credentials.password) return null;
    try {
      return await refuseInConstantTime(() => enterByPassword(credentials.email, credentials.password));
    } catch (error) {
      // next-auth hands the message on to the sign-in page, which has the words for it.
      throw error instanceof Problem ? new Error(error.code) : error;
    }
  },
});

async function enterByPassword(email: string, password: string): Promise<SignedIn | null> {
  const entered = await signInByPassword(email, password, await currentClient());
  if (!entered) return null;
  await replaceSession();
  return entered;
}

/** The session that this browser had is over: its cookie is about to be another's. */
async function replaceSession(): Promise<void> {
  const session = await currentSession();
  if (session) await endSessions(prisma(), { id: session.sessionId, userId: session.userId });
}

function profileOf(provider: string, { sub, email, email_verified, name }: OidcProfile): ProviderProfile {
  return {
    provider,
    subject: sub,
    email: email ?? null,
    emailVerified: email_verified === true,
    name: name ?? null,
  };
}

function oidcProvider(oidc: Oidc): OAuthConfig<OidcProfile> {
  return {
    id: "oidc",
    name: oidc.name,
    type: "oauth",
    wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (profile) => ({ id: profile.sub }),
  };
}
