import { apiClient } from "../api/client";
import { personHeader } from "../schemas/person";
import { type ProblemDocument, problemMediaType } from "../schemas/problem";

/** Calls the API from the browser, with its session. */
export const call = apiClient();

/** What the API answered, or that it could not be reached. */
export type Answer<T> =
  | { ok: true; value: T }
  | { ok: false; problem: ProblemDocument }
  | { ok: false; unreachable: true };

/** How long an answer may take before it is taken for none; in milliseconds. */
const patience = 60_000;

/**
 * Calls the API from the browser, with the session. `unreachable` is a network or a server that does not answer: the
 * same call may be made again.
 * @param as the id of the person who must be signed in; somebody else's session answers 401
 */
export async function callApi<T>(
  method: string,
  path: string,
  body?: unknown,
  { as }: { as?: string } = {},
): Promise<Answer<T>> {
  const form = body instanceof FormData;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && !form && { "content-type": "application/json" }),
        ...(as !== undefined && { [personHeader]: as }),
      },
      signal: AbortSignal.timeout(patience),
      ...(body !== undefined && { body: form ? body : JSON.stringify(body) }),
    });
    if (response.status === 204) return { ok: true, value: undefined as T };
    if (response.ok) return { ok: true, value: (await response.json()) as T };
    if (response.headers.get("content-type")?.startsWith(problemMediaType)) {
      const problem = (await response.json()) as ProblemDocument;
      return problem.status >= 500 ? { ok: false, unreachable: true } : { ok: false, problem };
    }
    return { ok: false, unreachable: true };
  } catch {
    return { ok: false, unreachable: true };
  }
}
