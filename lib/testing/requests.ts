import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { startSession } from "../server/auth/session-rows";
import { env } from "../server/env";

/** The address of the program in tests. */
export const host = "127.0.0.1:3000";

/** Somebody, in a session that she has or in a new one. */
type SignedIn = { id: string; sessionId?: string };

/** The cookie that somebody's browser holds after she signed in. */
export async function sessionCookie({ id, sessionId }: SignedIn): Promise<string> {
  const begun = sessionId ?? (await startSession(id, { userAgent: "", device: null })) ?? "";
  return `next-auth.session-token=${await encode({ token: { sub: id, sessionId: begun }, secret: env().secret })}`;
}

interface RequestParts {
  headers?: Record<string, string>;
  /** What is sent as JSON, */
  body?: unknown;
  /** or for JSON. */
  text?: string;
}

/** A request to the API, as Next hands it to a route. */
export function apiRequest(method: string, path: string, { headers = {}, body, text }: RequestParts = {}): NextRequest {
  const sent = body === undefined ? text : JSON.stringify(body);
  return new NextRequest(`http://${host}/api/v1${path}`, {
    method,
    headers: { host, ...(sent !== undefined && { "content-type": "application/json" }), ...headers },
    ...(sent !== undefined && { body: sent }),
  });
}

/** The same, from our own pages with somebody's session. */
export async function requestOf(
  person: SignedIn | null,
  method: string,
  path: string,
  { headers = {}, ...parts }: RequestParts = {},
): Promise<NextRequest> {
  const own: Record<string, string> = person ? { cookie: await sessionCookie(person) } : {};
  return apiRequest(method, path, { headers: { "sec-fetch-site": "same-origin", ...own, ...headers }, ...parts });
}
