import { type Answer, apiClient } from "../../api/client";
import { type KeptCall, keptCallOf, makeKept } from "../../api/kept-call";

/** A request as an earlier version of the program has written it down: by its method and its path below `/api/v1`. */
interface AddressedRequest {
  method: "POST" | "PATCH" | "DELETE";
  path: string;
  body?: unknown;
}

export type KeptRequest = KeptCall | AddressedRequest;

/** The call that a kept request is; null where this version of the program knows no such operation. */
export function callIn(request: KeptRequest): KeptCall | null {
  return "operation" in request ? request : keptCallOf(request);
}

/** Makes a kept request in the name of the person whose it is: somebody else's session answers 401. */
export async function sendKept(request: KeptRequest, person: string): Promise<Answer<unknown>> {
  const kept = callIn(request);
  if (kept) return makeKept(apiClient({ person }), kept);
  return { ok: false, failure: { kind: "server", status: 404, problem: null, retryAfter: null } };
}
