import { type NextRequest, NextResponse } from "next/server";
import { isDemoElsewhere } from "./lib/server/demo";
import { leadsSomewhere } from "./lib/server/reports/standing";

/**
 * Gives every page its Content-Security-Policy with a nonce of its own, which Next puts on its scripts. Scripts and
 * styles come from here or carry the nonce; nothing is framed, embedded or sent elsewhere.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isDemoElsewhere(request)) {
    return new NextResponse("The demo answers at its own address on this computer only.\n", { status: 403 });
  }
  const nonce = btoa(crypto.randomUUID());
  const isDevelopment = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    // React's development build evaluates source to show stacks; the production build does not.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  // A status that a page gives itself has Next leave the page to a script; who opens a withdrawn address may have none.
  const status = (await leadsSomewhere(request.nextUrl.pathname)) ? 200 : 404;
  const response = NextResponse.next({ status, request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/(?!docs)|_next/static|_next/image|icon).*)"] };
