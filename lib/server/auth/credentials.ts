import "server-only";
import type { NextRequest } from "next/server";
import { personHeader } from "../../schemas/person";
import { Problem } from "../problem";
import { hashSecret } from "./secret-token";
import { readSession, type SessionClaims } from "./session";

/** What a request shows to say who sends it. Nothing is believed of it before the database was asked. */
export type Credentials = { session: SessionClaims } | { tokenHash: string };

/**
 * The credentials of an API request: a bearer token, or the session where the request comes from our own pages; none
 * where the request is another person's work than the session's.
 * @throws Problem `foreign-origin`
 */
export async function credentialsOf(request: NextRequest): Promise<Credentials | null> {
  if (request.headers.has("authorization")) {
    const tokenHash = tokenHashOf(request);
    return tokenHash === null ? null : { tokenHash };
  }
  const session = await readSession(request.cookies);
  if (!session) return null;
  if (!isSameOrigin(request)) throw new Problem("foreign-origin");
  const expected = request.headers.get(personHeader);
  return expected === null || expected === session.userId ? { session } : null;
}

/** The hash of the token that a request shows, whether there is one; null where it shows none. */
export function tokenHashOf(request: Request): string | null {
  const secret = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  return secret ? hashSecret(secret) : null;
}

/**
 * Whether our own pages sent a request. Browsers say so in `Sec-Fetch-Site` (W3C Fetch Metadata), older ones in `Origin`
 * with every write.
 */
function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || (site === "none" && request.method === "GET");
  const origin = request.headers.get("origin");
  if (!origin) return request.method === "GET";
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
