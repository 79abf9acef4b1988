import type { APIRequestContext, APIResponse } from "@playwright/test";
import { type Answer, apiClient, type CallParts } from "../lib/api/client";
import type { Operation, ResultOf } from "../lib/api/operation";
import { eventCursorHeader } from "../lib/schemas/event";
import { checkAnswer } from "../lib/testing/declared";

const calls: readonly (string | symbol)[] = ["get", "post", "patch", "put", "delete", "head", "fetch"];

/** The same API, whose every answer is held to what its operation declares. */
export function checked(api: APIRequestContext): APIRequestContext {
  return new Proxy(api, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return value;
      if (!calls.includes(name)) return value.bind(target);
      return async (address: string, options: { method?: string } = {}) => {
        const answer: APIResponse = await value.call(target, address, options);
        await check(name === "fetch" ? (options.method ?? "GET") : String(name).toUpperCase(), answer);
        return answer;
      };
    },
  });
}

async function check(method: string, answer: APIResponse): Promise<void> {
  const mediaType = answer.headers()["content-type"]?.split(";")[0] ?? "";
  const cursor = answer.headers()[eventCursorHeader] ?? null;
  checkAnswer(method, answer.url(), { status: answer.status(), mediaType, cursor, text: await answer.text() });
}

/** Calls operations as somebody. Answers that are not as declared are thrown. */
export function clientOf(api: APIRequestContext) {
  return async <O extends Operation>(operation: O, parts: CallParts<O>): Promise<Answer<ResultOf<O>>> => {
    let fault: unknown = null;
    const call = apiClient({
      fetch: (address, init) =>
        send(checked(api), address, init).catch((error) => {
          fault = error;
          throw error;
        }),
    });
    const answer = await call(operation, parts);
    if (fault) throw fault;
    return answer;
  };
}

async function send(api: APIRequestContext, address: string, init: RequestInit): Promise<Response> {
  const { method = "GET", headers, body } = init;
  const answer = await api.fetch(address, {
    method,
    headers: headers as Record<string, string>,
    ...(typeof body === "string" && { data: body }),
  });
  const status = answer.status();
  return new Response(status === 204 ? null : await answer.text(), { status, headers: answer.headers() });
}
