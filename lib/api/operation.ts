import type { z } from "zod";
import type { Ability, PlaceKind } from "../domain/permissions";
import type { TokenScope } from "../domain/token-scope";
import type { ProblemCode } from "../schemas/problem";

/** Where the API is, below the address of the program. */
export const apiPath = "/api/v1";

/** The largest JSON body, in bytes, except where an operation says otherwise. */
export const usualBodyLimit = 1_000_000;
/** Five million characters may be fifteen million bytes, and twice as many with JSON's escapes. */
export const articleBodyLimit = 32_000_000;

/**
 * Who may: anybody; whoever is signed in, with a token where it has the scope; the same, with a session alone; who
 * administers the instance; or who has the ability in the project of the record that `{id}` in the path names.
 * `orDeleted`: also where that record was taken back. `ofOwn`: only what one made oneself, but for managers.
 * `ofConcerned`: only those whose marks it weighed.
 */
export type RequiredAccess =
  | "anybody"
  | "session"
  | "administrator"
  | { scope: TokenScope }
  | { place: PlaceKind; ability: Ability; orDeleted?: true; ofOwn?: true; ofConcerned?: true };

/**
 * One operation of the API, declared once: its route, the client, the OpenAPI document and the tests come from it. Its
 * name is its key in `operations`.
 */
export interface Operation {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `apiPath`, with its parameters in braces: `{id}` is a UUID. */
  path: `/${string}`;
  /** What it does, in one line. */
  summary: string;
  access: RequiredAccess;
  /** The query's parameters; left out, there are none. */
  query?: z.ZodObject;
  /** The body's JSON. */
  body?: z.ZodType;
  /** The fields of a form with a file, which may come instead of JSON; what it says is then checked by `body`. */
  form?: z.ZodObject;
  /** In bytes. */
  bodyLimit?: number;
  /** A body that is right. */
  example?: object;
  /** The answer's JSON; left out, there is none. */
  response?: z.ZodType;
  /** The media types of an answer that is no JSON but a stream. */
  stream?: readonly string[];
  /**
   * The messages by their names, where whoever accepts `text/event-stream` is answered by server-sent events that go on
   * behind what the answer's JSON would have. A message's id is a cursor; `Last-Event-ID` goes on behind it.
   */
  eventStream?: { readonly [message: string]: z.ZodType };
  /** 201 where something is made. */
  status?: 200 | 201;
  /**
   * Why the request may be sent twice. `client-id`: it makes a record with the id that the client chose, once;
   * `version`: it changes the version that the client saw, or answers 409 with the record as it is; `repeatable`: what
   * is done already is done.
   */
  idempotency?: "client-id" | "version" | "repeatable";
  /** What else than the usual can be wrong; see `problemsOf`. */
  problems?: readonly ProblemCode[];
}

/** The scope that a token needs; null where it needs none, or none is enough. */
export function scopeOf({ access }: Operation): TokenScope | null {
  if (access === "administrator") return "administer";
  if (typeof access === "string") return null;
  return "scope" in access ? access.scope : access.ability;
}

/** Of an operation on a record in a project: which, and what it needs there. */
export function placeOf({ access }: Operation): Extract<RequiredAccess, { place: PlaceKind }> | null {
  return typeof access === "object" && "place" in access ? access : null;
}

/** Whether an answer says where the events of its project were; see `eventCursorHeader`. */
export function hasEventCursor(declared: Operation): boolean {
  return placeOf(declared) !== null && declared.stream === undefined;
}

/** Keeps the exact types of what is declared, from which those of its route and its client follow. */
export function operation<const O extends Operation>(declared: O): O {
  return declared;
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;
type Input<T> = T extends z.ZodType ? z.input<T> : undefined;
type Declared<O, Key extends string> = O extends { [key in Key]: infer Value } ? Value : undefined;

/** The parameters in a path's braces. */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { [key in Name]: string } & PathParams<Rest>
  : unknown;

/** What an operation's route is given, once it was checked. */
export type QueryOf<O extends Operation> = Output<Declared<O, "query">>;
export type BodyOf<O extends Operation> = Output<Declared<O, "body">>;
/** What its client sends. */
export type QueryInput<O extends Operation> = Input<Declared<O, "query">>;
export type BodyInput<O extends Operation> = Input<Declared<O, "body">>;
/** What its client gets. */
export type ResultOf<O extends Operation> = O extends { stream: readonly string[] }
  ? Response
  : Output<Declared<O, "response">>;
