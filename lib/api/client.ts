import type { EventCursor } from "../domain/event-cursor";
import { eventCursorHeader } from "../schemas/event";
import { personHeader } from "../schemas/person";
import { type ProblemDocument, ProblemDocumentSchema, problemMediaType } from "../schemas/problem";
import { addressOf, type Params, type Query } from "./address";
import type { BodyInput, Operation, PathParams, QueryInput, ResultOf } from "./operation";

/** What the API answered, with the cursor of events that it carries, or why it did not. */
export type Answer<T> = { ok: true; value: T; cursor: EventCursor | null } | { ok: false; failure: Failure };

/**
 * Why a call did not do what it was asked. `problem`: the API refused it, and would again. `server`: an answer of 500 or
 * more, or one that is not the API's, such as a proxy's page. `network`: no answer. After the last two the same call may
 * be made again, since every operation can be repeated; `retryAfter` is how many seconds the server asks to wait.
 */
export type Failure =
  | { kind: "problem"; status: number; problem: ProblemDocument; retryAfter: number | null }
  | { kind: "server"; status: number; problem: ProblemDocument | null; retryAfter: number | null }
  | { kind: "network" };

export interface ClientOptions {
  /** Where the program is; left out, where the page came from. */
  base?: string;
  /** An API token; left out, the browser's session counts. */
  token?: string;
  /** The id of the person who must be signed in; somebody else's session answers 401. */
  person?: string;
  fetch?: (address: string, init: RequestInit) => Promise<Response>;
  /** How long an answer may take before it is taken for none; in milliseconds. */
  patience?: number;
}

/** The parts of a call, each only where the operation has it. */
export type CallParts<O extends Operation> = Part<"params", PathParams<O["path"]>> &
  Part<"query", QueryInput<O>> &
  (O extends { form: object } ? { body: BodyInput<O> | FormData } : Part<"body", BodyInput<O>>);

type Part<Name extends string, Value> = unknown extends Value
  ? { [key in Name]?: never }
  : undefined extends Value
    ? { [key in Name]?: never }
    : Partial<Value> extends Value
      ? { [key in Name]?: Value }
      : { [key in Name]: Value };

/** What calls operations. */
export type Client = ReturnType<typeof apiClient>;

/** Calls the API, from a browser or from anywhere else. */
export function apiClient({
  base = "",
  token,
  person,
  fetch = globalThis.fetch,
  patience = 60_000,
}: ClientOptions = {}) {
  const own = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(person !== undefined && { [personHeader]: person }),
  };

  return async function call<O extends Operation>(operation: O, parts: CallParts<O>): Promise<Answer<ResultOf<O>>> {
    const { params, query, body } = parts as { params?: Params; query?: Query; body?: unknown };
    const isForm = body instanceof FormData;
    try {
      const response = await fetch(base + addressOf(operation.path, params, query), {
        method: operation.method,
        headers: { ...own, ...(body !== undefined && !isForm && { "content-type": "application/json" }) },
        // A stream takes as long as it takes.
        ...(operation.stream === undefined && { signal: AbortSignal.timeout(patience) }),
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      });
      return await answerOf(operation, response);
    } catch {
      return { ok: false, failure: { kind: "network" } };
    }
  };
}

async function answerOf<O extends Operation>(operation: O, response: Response): Promise<Answer<ResultOf<O>>> {
  const cursor = response.headers.get(eventCursorHeader);
  const taken = (value: unknown) => ({ ok: true as const, value: value as ResultOf<O>, cursor });
  if (response.ok) {
    if (operation.stream) return taken(response);
    if (!operation.response) return taken(undefined);
    const value = isMedia(response, "application/json") ? await jsonOf(response) : undefined;
    if (value !== undefined) return taken(value);
  }
  const { status } = response;
  const problem = isMedia(response, problemMediaType) ? await problemOf(response) : null;
  const retryAfter = secondsOf(response.headers.get("retry-after"));
  const failure: Failure =
    problem && status < 500
      ? { kind: "problem", status, problem, retryAfter }
      : { kind: "server", status, problem, retryAfter };
  return { ok: false, failure };
}

function isMedia(response: Response, mediaType: string): boolean {
  return response.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === mediaType;
}

/** Undefined where it is no JSON, or was cut short. */
async function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => undefined);
}

async function problemOf(response: Response): Promise<ProblemDocument | null> {
  const read = ProblemDocumentSchema.safeParse(await jsonOf(response));
  return read.success ? read.data : null;
}

function secondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}
