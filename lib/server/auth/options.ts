import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env, type Oidc } from "../env";
import { Problem } from "../problem";
import { signInByPassword, signInByProvider } from "./sign-in";

declare module "next-auth" {
  interface Session {
    userId: string;
    sessionVersion: number;
  }
  interface User {
    sessionVersion?: number;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sessionVersion?: number;
  }
}

interface OidcProfile {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** How long a session lasts without being used, in seconds: a working week and its weekend. */
const sessionAge = 9 * 24 * 3600;

/** next-auth's settings. Read from the environment when they are first needed, not when the program is built. */
export function authOptions(): NextAuthOptions {
  const { secret, oidc } = env();
  return {
    secret,
    session: { strategy: "jwt", maxAge: sessionAge },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [passwordProvider, ...(oidc ? [oidcProvider(oidc)] : [])],
    callbacks: {
      async signIn({ user, account, profile }) {
        if (account?.type !== "oauth") return true;
        const claims = profile as OidcProfile;
        const entered = await signInByProvider({
          provider: account.provider,
          subject: claims.sub,
          email: claims.email ?? null,
          emailVerified: claims.email_verified === true,
          name: claims.name ?? null,
        });
        if (!entered) return "/sign-in?error=AccessDenied";
        user.id = entered.id;
        user.sessionVersion = entered.sessionVersion;
        return true;
      },
      jwt({ token, user }) {
        if (!user) return token;
        return { sub: user.id, sessionVersion: user.sessionVersion ?? 0 };
      },
      session({ session, token }) {
        return { ...session, userId: token.sub ?? "", sessionVersion: token.sessionVersion ?? 0 };
      },
    },
  };
}

const passwordProvider = CredentialsProvider({
  credentials: { email: {}, password: {} },
  async authorize(credentials, request) {
    if (!credentials?.email || !credentials.password) return null;
    try {
      return await signInByPassword(credentials.email, credentials.password, clientAddress(request.headers));
    } catch (error) {
      // next-auth hands the message on to the sign-in page, which has the words for it.
      throw error instanceof Problem ? new Error(error.code) : error;
    }
  },
});

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

/** The address that our own proxy saw: the last one it wrote. Without such a proxy the header is anybody's word. */
function clientAddress(headers: Record<string, unknown> | undefined): string | null {
  const forwarded = headers?.["x-forwarded-for"];
  if (!env().trustProxy || typeof forwarded !== "string") return null;
  return forwarded.split(",").at(-1)?.trim() || null;
}
