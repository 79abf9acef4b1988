import "server-only";
import type { NextRequest } from "next/server";
import {
  type BodyOf,
  hasEventCursor,
  type Operation,
  type PathParams,
  placeOf,
  type QueryOf,
  scopeOf,
  usualBodyLimit,
} from "../../api/operation";
import type { EventCursor } from "../../domain/event-cursor";
import type { Ability } from "../../domain/permissions";
import { eventCursorHeader } from "../../schemas/event";
import { eventStreamMediaType, lastEventHeader } from "../../schemas/live";
import { IdSchema } from "../../schemas/text";
import {
  type Actor,
  type Administrator,
  actorOfRequest,
  administrator,
  ofSession,
  type Permit,
  permitOfRequest,
  type Standing,
  standingOfRequest,
  within,
} from "../actor";
import type { AccessRequest, Place } from "../auth/membership";
import { readSession } from "../auth/session";
import { eventCursorBehind } from "../history/follow";
import { Written } from "../history/written";
import { announceWrite } from "../live/announce";
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
  (O["access"] extends "anybody" ? unknown : { actor: O["access"] extends "administrator" ? Administrator : Actor }) &
  (O["access"] extends "session" | { scope: string } ? { sessionId: string | null } : unknown) &
  (O["access"] extends { ability: infer A extends Ability } ? { permit: Permit<A | "read"> } : unknown);

/** What the route gives back: the answer itself where it is a stream, else what its JSON is made of. */
type Given<O extends Operation> = O extends { stream: readonly string[] }
  ? Response
  : O extends { response: { _zod: { input: infer Value } } }
    ? Value | Written<Value>
    : unknown;

/** What the stream of an operation works with: who stays connected, what she asks for, and what she knows already. */
export interface FollowCall<O extends Operation> {
  standing: Standing<O["access"] extends { ability: infer A extends Ability } ? A : "read">;
  query: QueryOf<O>;
  /** The id of the last message that she had. */
  lastEventId: string | null;
}

type Follow<O extends Operation> = (call: FollowCall<O>) => Promise<Response>;

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
  ...more: O extends { form: object } ? [ReadForm] : O extends { eventStream: object } ? [Follow<O>] : []
): Handler & { operation: O } {
  const [other] = more as [unknown];
  const readForm = operation.form && (other as ReadForm);
  const follow = operation.eventStream && (other as Follow<O>);
  const handler: Handler = withProblemResponse(async (request, context) => {
    const params = (await context.params) ?? {};
    const readQuery = () => operation.query && parse(operation.query, Object.fromEntries(request.nextUrl.searchParams));
    if (follow && request.headers.get("accept")?.includes(eventStreamMediaType)) {
      const standing = someone(await standingOfRequest(request, await accessTo(operation, request, params)));
      const lastEventId = request.headers.get(lastEventHeader);
      return follow({ standing, query: readQuery(), lastEventId } as FollowCall<O>);
    }
    const proof = await admit(operation, request, params);
    const query = readQuery();
    const body = operation.body && parse(operation.body, await readBody(operation, request, readForm));
    const given = await work({ ...proof, params, id: params.id, query, body } as unknown as Call<O>);
    const [value, cursor] =
      given instanceof Written ? [given.value, given.cursor] : [given, await cursorOf(operation, proof.permit)];
    if (proof.permit && cursor !== null && operation.method !== "GET") announceWrite(proof.permit.projectId, cursor);
    return respond(operation, value, cursor);
  });
  return Object.assign(handler, { operation });
}

/** @throws Problem `unauthenticated`, `not-found`, `forbidden`, in this order */
async function admit(
  operation: Operation,
  request: NextRequest,
  params: Params,
): Promise<{ actor?: Actor; permit?: Permit<"read"> }> {
  const { access } = operation;
  if (access === "anybody") return {};
  if (!placeOf(operation)) return admitAnywhere(operation, request, params);
  const permit = someone(await permitOfRequest(request, await accessTo(operation, request, params)));
  return { actor: permit.actor, permit };
}

/** Who may do what belongs to no project. @throws Problem `unauthenticated`, `forbidden`, `missing-scope`, `session-only`, `not-found` */
async function admitAnywhere(
  operation: Operation,
  request: NextRequest,
  params: Params,
): Promise<{ actor: Actor; sessionId: string | null }> {
  const actor = someone(await actorOfRequest(request));
  const scope = scopeOf(operation);
  if (operation.access === "administrator") administrator(actor);
  else if (scope) within(actor, scope);
  else ofSession(actor);
  checkIds(params);
  const session = actor.reach ? null : await readSession(request.cookies);
  return { actor, sessionId: session?.sessionId ?? null };
}

/** What the operation does, and to which record. @throws Problem `unauthenticated`, `not-found` */
async function accessTo(operation: Operation, request: NextRequest, params: Params): Promise<AccessRequest<Ability>> {
  const access = placeOf(operation);
  if (!access) throw new Error("The operation is about no place.");
  if (!IdSchema.safeParse(params.id).success) someone(await actorOfRequest(request));
  checkIds(params);
  const { place, ability, orDeleted = false } = access;
  return { place: { [place]: params.id } as Place, ability, orDeleted };
}

/** What is no UUID names nothing; what is one is written in one way. @throws Problem `not-found` */
function checkIds(params: Params): void {
  for (const [name, given] of Object.entries(params)) {
    const id = IdSchema.safeParse(given);
    if (!id.success) throw new Problem("not-found");
    params[name] = id.data;
  }
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
