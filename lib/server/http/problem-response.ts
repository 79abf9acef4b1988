import "server-only";
import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import { type Locale, localeCookie, pickLocale } from "../../i18n/locale";
import { problemMediaType } from "../../schemas/problem";
import { isDatabaseGone } from "../db/error";
import { refuseDemoElsewhere } from "../demo";
import { Problem } from "../problem";
import { problemDocument } from "./problem-document";
import { countRequest, refuseBeyondLimit, tellLimit } from "./token-limit";

/** A route whose problems are answered as documents, and which says to a token what is left of its limit. */
export function withProblemResponse<Context>(
  handle: (request: NextRequest, context: Context) => Promise<Response>,
): (request: NextRequest, context: Context) => Promise<Response> {
  return async (request, context) => {
    const taken = countRequest(request);
    const response = await answer(request, async () => {
      refuseBeyondLimit(taken);
      return handle(request, context);
    });
    if (taken) tellLimit(response.headers, taken);
    return response;
  };
}

async function answer(request: NextRequest, handle: () => Promise<Response>): Promise<Response> {
  try {
    refuseDemoElsewhere(request);
    return await handle();
  } catch (error) {
    return problemResponse(asProblem(error), localeOf(request));
  }
}

/** Anything that is not a problem of ours is a fault of ours: its details go to the log, not to the caller. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isDatabaseGone(error)) {
    console.error("The database does not answer:", error);
    return new Problem("unavailable");
  }
  const reference = randomUUID();
  console.error(`Fault ${reference}:`, error);
  return new Problem("internal", { values: { reference } });
}

function problemResponse(problem: Problem, locale: Locale): Response {
  return Response.json(problemDocument(problem, locale), {
    status: problem.status,
    headers: {
      "content-type": problemMediaType,
      "content-language": locale,
      "cache-control": "no-store",
      ...challengeOf(problem),
    },
  });
}

/** What credentials are wanted (RFC 6750, section 3). */
function challengeOf({ code, values }: Problem): HeadersInit {
  if (code === "unauthenticated") return { "www-authenticate": 'Bearer realm="Tickmark"' };
  if (code !== "missing-scope") return {};
  return { "www-authenticate": `Bearer realm="Tickmark", error="insufficient_scope", scope="${values.scope}"` };
}

function localeOf(request: Request): Locale {
  const cookie = new RegExp(`(?:^|; )${localeCookie}=(\\w+)`).exec(request.headers.get("cookie") ?? "")?.[1];
  return pickLocale(cookie, request.headers.get("accept-language"));
}
