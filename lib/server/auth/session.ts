import "server-only";
import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { decode, getToken, type JWT } from "next-auth/jwt";
import { z } from "zod";
import { IdSchema } from "../../schemas/text";
import { env } from "../env";

/** Whose session a cookie says that it is. Whether that session still holds is for the database to say. */
export interface SessionClaims {
  userId: string;
  sessionId: string;
}

const ClaimsSchema = z.object({ userId: IdSchema, sessionId: IdSchema });

/** Cookies as Next hands them to a route, and to a page by `cookies()`. */
interface Cookies {
  getAll(): { name: string; value: string }[];
}

/** What our own cookies say does not change, and to decrypt one costs more than all else of a small request. */
const read = new LRUCache<string, JWT>({ max: 1_000 });

/**
 * Reads the session cookie that next-auth set. Its own `getServerSession` would also renew the cookie, which neither a
 * page nor a route of ours can send, and takes more than twice the time.
 */
export async function readSession(sent: Cookies): Promise<SessionClaims | null> {
  const { secret } = env();
  const cookie = await getToken({ req: { cookies: sent, headers: {} } as never, secret, raw: true });
  if (!cookie) return null;
  const token = read.get(cookie) ?? (await decode({ token: cookie, secret }).catch(() => null));
  if (!token || !isLasting(token)) return null;
  read.set(cookie, token);
  const claims = ClaimsSchema.safeParse({ userId: token.sub, sessionId: token.sessionId });
  return claims.success ? claims.data : null;
}

/** What the session cookie of the request that is being answered says. */
export async function currentSession(): Promise<SessionClaims | null> {
  return readSession(await cookies());
}

function isLasting({ exp }: JWT): boolean {
  return typeof exp === "number" && exp * 1000 > Date.now();
}
