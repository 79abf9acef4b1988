import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { env } from "../server/env";

const host = "tickmark.example.org";

/** The cookie that somebody's browser holds after she signed in. */
export async function sessionCookie(person: { id: string; sessionVersion?: number }): Promise<string> {
  const { id, sessionVersion = 1 } = person;
  return `next-auth.session-token=${await encode({ token: { sub: id, sessionVersion }, secret: env().secret })}`;
}

/** A request to the API, as Next hands it to a route. */
export function apiRequest(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): NextRequest {
  return new NextRequest(`https://${host}/api/v1${path}`, {
    method,
    headers: { host, ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

/** The same, from our own pages with somebody's session. */
export async function requestOf(
  person: { id: string; sessionVersion?: number } | null,
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: unknown } = {},
): Promise<NextRequest> {
  const own: Record<string, string> = person ? { cookie: await sessionCookie(person) } : {};
  return apiRequest(method, path, { headers: { "sec-fetch-site": "same-origin", ...own, ...headers }, body });
}
