import { paramsAt } from "./address";
import type { Answer, CallParts, Client } from "./client";
import { apiPath, type Operation } from "./operation";
import { type OperationId, operations } from "./operations";

/** A call that is written down, to be made now or later: plain data, which a browser can store. */
export interface KeptCall<Id extends OperationId = OperationId> {
  operation: Id;
  parts: { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
}

/** Writes a call down. Its types are checked here, where it is made, and not again when it is sent. */
export function keepCall<Id extends OperationId>(
  operation: Id,
  parts: CallParts<(typeof operations)[Id]>,
): KeptCall<Id> {
  return { operation, parts: parts as KeptCall["parts"] };
}

/** Makes a call that was written down. */
export function makeKept(call: Client, { operation, parts }: KeptCall): Promise<Answer<unknown>> {
  return call<Operation>(operations[operation], parts as CallParts<Operation>);
}

/** The same of a request that was written down by its method and address; null where no operation is there. */
export function keptCallOf({ method, path, body }: { method: string; path: string; body?: unknown }): KeptCall | null {
  const { pathname, searchParams } = new URL(apiPath + path, "http://localhost");
  for (const [operation, declared] of Object.entries<Operation>(operations)) {
    const params = declared.method === method ? paramsAt(declared.path, pathname) : null;
    const query = Object.fromEntries(searchParams);
    const isEmpty = searchParams.size === 0;
    const parts = { ...(params && { params }), ...(!isEmpty && { query }), ...(body !== undefined && { body }) };
    if (params) return { operation: operation as OperationId, parts };
  }
  return null;
}
