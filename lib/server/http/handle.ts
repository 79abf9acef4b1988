import "server-only";
import type { NextRequest } from "next/server";
import {
  type BodyOf,
  hasEventCursor,
  type Operation,
  type PathParams,
  type QueryOf,
  usualBodyLimit,
} from "../../api/operation";
import type { EventCursor } from "../../domain/event-cursor";
import type { Ability } from "../../domain/permissions";
import { eventCursorHeader } from "../../schemas/event";
import { IdSchema } from "../../schemas/text";
import { type Actor, actorOfRequest, type Permit, permitOfRequest } from "../actor";
import type { Place } from "../auth/membership";
import { eventCursorBehind } from "../history/follow";
import { Written } from "../history/written";
import { Problem } from "../problem";
import { readJson } from "./body";
import { parse } from "./parse";
import { withProblemResponse } from "./problem-response";

/** What an operation's route works with: what was sent, checked, and the proof that its sender may. */
export type Call<O extends Operation> = {
  params: PathParams<O["path"]>;
  query: QueryOf<O>;
  body: BodyOf<O>;
} & (PathParams<O["path"]> extends { id: string } ? { id: string } : unknown) &
  (O["access"] extends "anybody" ? unknown : { actor: Actor }) &
  (O["access"] extends { ability: infer A extends Ability } ? { permit: Permit<A | "read"> } : unknown);

/** What the route gives back: the answer itself where it is a stream, else what its JSON is made of. */
type Given<O extends Operation> = O extends { stream: readonly string[] }
  ? Response
  : O extends { response: { _zod: { input: infer Value } } }
    ? Value | Written<Value>
    : unknown;

/** Reads a body that comes as a form with a file, into the value that the operation's `body` then checks. */
type ReadForm = (request: Request, limit: number) => Promise<unknown>;

/** Next gives no parameters to a route whose path has none. */
type Handler = (request: NextRequest, context: { params: Promise<Params | undefined> }) => Promise<Response>;
type Params = Record<string, string>;

/**
 * The route of an operation. It finds out who asks and whether she may, in one query; checks the query and the body; and
 * turns every problem into a document. `work` gets the permit that the operation declares, and so cannot forget it.
 */
export function handle<const O extends Operation>(
  operation: O,
  work: (call: Call<O>) => Promise<Given<O>>,
  ...forms: O extends { form: object } ? [ReadForm] : []
): Handler & { operation: O } {
  const [readForm] = forms as [ReadForm?];
  const handler: Handler = withProblemResponse(async (request, context) => {
    const params = (await context.params) ?? {};
    const proof = await admit(operation, request, params);
    const query = operation.query && parse(operation.query, Object.fromEntries(request.nextUrl.searchParams));
    const body = operation.body && parse(operation.body, await readBody(operation, request, readForm));
    const given = await work({ ...proof, params, id: params.id, query, body } as unknown as Call<O>);
    if (given instanceof Written) return respond(operation, given.value, given.cursor);
    return respond(operation, given, await cursorOf(operation, proof.permit));
  });
  return Object.assign(handler, { operation });
}

/** @throws Problem `unauthenticated`, `not-found`, `forbidden`, in this order */
async function admit(
  { access }: Operation,
  request: NextRequest,
  params: Params,
): Promise<{ actor?: Actor; permit?: Permit<"read"> }> {
  if (access === "anybody") return {};
  if (access === "signed-in") return { actor: someone(await actorOfRequest(request)) };
  const id = IdSchema.safeParse(params.id);
  if (!id.success) {
    someone(await actorOfRequest(request));
    // An id that is not even a UUID names nothing.
    throw new Problem("not-found");
  }
  params.id = id.data;
  const { place, ability, orDeleted = false } = access;
  const permit = someone(await permitOfRequest(request, { place: { [place]: id.data } as Place, ability, orDeleted }));
  return { actor: permit.actor, permit };
}

function someone<Person>(person: Person | null): Person {
  if (!person) throw new Problem("unauthenticated");
  return person;
}

function readBody({ bodyLimit = usualBodyLimit }: Operation, request: Request, readForm?: ReadForm): Promise<unknown> {
  const isForm = request.headers.get("content-type")?.startsWith("multipart/form-data");
  return isForm && readForm ? readForm(request, bodyLimit) : readJson(request, bodyLimit);
}

/** What was read has everything up to where the events were before; what was written is before where they are now. */
async function cursorOf(operation: Operation, permit?: Permit<"read">): Promise<EventCursor | null> {
  if (!permit || !hasEventCursor(operation)) return null;
  return operation.method === "GET" ? permit.asOf : eventCursorBehind();
}

/** No cache keeps an answer. */
function respond({ stream, response, status = 200 }: Operation, given: unknown, cursor: EventCursor | null): Response {
  const headers = { "cache-control": "no-store", ...(cursor !== null && { [eventCursorHeader]: cursor }) };
  if (stream) return given as Response;
  return response ? Response.json(given, { status, headers }) : new Response(null, { status: 204, headers });
}
