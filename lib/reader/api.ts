import { z } from "zod";
import { type Answer, apiClient, type CallParts } from "../api/client";
import type { Operation } from "../api/operation";

/** Calls the API from the browser, with its session. */
export const call = apiClient();

/** A request to the API that was written down, to be sent now or later. */
export interface KeptRequest {
  method: "POST" | "PATCH" | "DELETE";
  /** Below `/api/v1`, with its query. */
  path: string;
  body?: unknown;
}

/** Sends a kept request in the name of the person whose it is: somebody else's session answers 401. */
export function sendKept({ method, path, body }: KeptRequest, person: string): Promise<Answer<unknown>> {
  const operation = { method, path, body: z.unknown(), response: z.unknown() } as unknown as Operation;
  return apiClient({ person })(operation, { body } as CallParts<Operation>);
}
