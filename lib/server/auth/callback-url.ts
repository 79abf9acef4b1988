import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { isLocalPath } from "../../domain/local-path";
import { readBytes } from "../http/body";
import { ownOrigin } from "../own-origin";
import { Problem } from "../problem";

/** In bytes; a sign-in is some hundred. */
const bodyLimit = 20_000;

/**
 * A request to next-auth that asks to go on to no other site, and whose body next-auth can read: it trusts both, and
 * fails at what they should not be.
 * @throws Problem `bad-callback`; `wrong-media-type`; `body-too-large`
 */
export async function withLocalCallback(request: NextRequest): Promise<NextRequest> {
  checkCallback(request.nextUrl.searchParams, request);
  await dropForeignCookie(request);
  if (request.method !== "POST") return request;
  const expected = "application/x-www-form-urlencoded";
  const body = new TextDecoder().decode(await readBytes(request, bodyLimit));
  if (body && request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() !== expected) {
    throw new Problem("wrong-media-type", { values: { expected } });
  }
  checkCallback(new URLSearchParams(body), request);
  return new NextRequest(request.url, { method: "POST", headers: request.headers, body });
}

/** next-auth keeps where to go on to in a cookie, and fails where that is no address. */
async function dropForeignCookie(request: NextRequest): Promise<void> {
  const kept = await cookies();
  for (const name of ["next-auth.callback-url", "__Secure-next-auth.callback-url"]) {
    const address = kept.get(name)?.value;
    if (address !== undefined && !isOwn(address, ownOrigins(request))) kept.delete(name);
  }
}

function checkCallback(parameters: URLSearchParams, request: NextRequest): void {
  const asked = parameters.getAll("callbackUrl");
  if (asked.length > 1 || asked.some((address) => !isOwn(address, ownOrigins(request)))) {
    throw new Problem("bad-callback");
  }
}

/** The address that people know us by, and the one that this request came to. */
function ownOrigins(request: NextRequest): string[] {
  const known = ownOrigin();
  return [request.nextUrl.origin, ...(known === null ? [] : [known])];
}

function isOwn(address: string, origins: readonly string[]): boolean {
  if (isLocalPath(address)) return true;
  const origin = origins.find((own) => address === own || address.startsWith(`${own}/`));
  return origin !== undefined && isLocalPath(address.slice(origin.length) || "/");
}

/** Where next-auth goes on to; also what an old cookie of its own says is checked here. */
export function redirectWithin({ url, baseUrl }: { url: string; baseUrl: string }): string {
  if (isLocalPath(url)) return `${baseUrl}${url}`;
  return isOwn(url, [baseUrl]) ? url : baseUrl;
}
