import "server-only";
import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import { z } from "zod";
import { type Locale, localeCookie, pickLocale } from "../../i18n/locale";
import { problemMediaType } from "../../schemas/problem";
import { IdSchema } from "../../schemas/text";
import { type Actor, actorOfRequest } from "../actor";
import { isDatabaseGone } from "../db/error";
import { refuseDemoElsewhere } from "../demo";
import { Problem } from "../problem";
import { readJson, usualBodyLimit } from "./body";
import { parse } from "./parse";
import { problemDocument } from "./problem-document";

interface RouteShape<Query extends z.ZodType, Body extends z.ZodType> {
  query?: Query;
  body?: Body;
  /** In bytes. */
  bodyLimit?: number;
  /** Reads the body where it comes as a form with a file, into the value that `body` then checks. */
  form?: (request: Request, limit: number) => Promise<unknown>;
}

interface RouteCall<Query extends z.ZodType, Body extends z.ZodType> {
  actor: Actor;
  /** The id in the path. */
  id: string;
  query: z.output<Query>;
  body: z.output<Body>;
  request: Request;
}

/** Next gives no parameters to a route whose path has none. */
type Handler = (request: NextRequest, context: { params: Promise<{ id?: string } | undefined> }) => Promise<Response>;

/**
 * A route of the API: finds out who asks, checks the path, the query and the body against their shapes, and turns every
 * problem into a document. What the actor may do is decided by the server functions that the handler calls.
 */
export function route<Query extends z.ZodType = z.ZodObject, Body extends z.ZodType = z.ZodUndefined>(
  shape: RouteShape<Query, Body>,
  handle: (call: RouteCall<Query, Body>) => Promise<Response>,
): Handler {
  return withProblemResponse(async (request, { params }) => {
    const actor = await actorOfRequest(request);
    if (!actor) throw new Problem("unauthenticated");
    const id = (await params)?.id;
    const query = Object.fromEntries(new URL(request.url).searchParams);
    return handle({
      actor,
      id: id === undefined ? "" : pathId(id),
      query: parse(shape.query ?? z.object({}), query) as z.output<Query>,
      body: (shape.body && parse(shape.body, await readBody(request, shape))) as z.output<Body>,
      request,
    });
  });
}

function readBody(
  request: Request,
  { bodyLimit = usualBodyLimit, form }: Pick<RouteShape<z.ZodType, z.ZodType>, "bodyLimit" | "form">,
): Promise<unknown> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
  return isForm && form ? form(request, bodyLimit) : readJson(request, bodyLimit);
}

/** A route that anybody may ask. */
export function publicRoute(handle: (request: Request) => Promise<Response>): Handler {
  return withProblemResponse((request) => handle(request));
}

/** An id that is not even a UUID names nothing. */
function pathId(id: string): string {
  const result = IdSchema.safeParse(id);
  if (!result.success) throw new Problem("not-found");
  return result.data;
}

/** A route whose problems are answered as documents. */
export function withProblemResponse<Context>(
  handle: (request: NextRequest, context: Context) => Promise<Response>,
): (request: NextRequest, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      refuseDemoElsewhere(request);
      return await handle(request, context);
    } catch (error) {
      return problemResponse(asProblem(error), localeOf(request));
    }
  };
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
      ...(problem.code === "unauthenticated" && { "www-authenticate": 'Bearer realm="Tickmark"' }),
    },
  });
}

function localeOf(request: Request): Locale {
  const cookie = new RegExp(`(?:^|; )${localeCookie}=(\\w+)`).exec(request.headers.get("cookie") ?? "")?.[1];
  return pickLocale(cookie, request.headers.get("accept-language"));
}

/** An answer in JSON that no cache keeps. */
export function json(value: unknown, status: 200 | 201 = 200): Response {
  return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}

/** The answer to what leaves nothing to say. */
export function nothing(): Response {
  return new Response(null, { status: 204, headers: { "cache-control": "no-store" } });
}
