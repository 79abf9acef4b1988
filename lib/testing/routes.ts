import { readdirSync } from "node:fs";
import path from "node:path";
import { paramsAt } from "../api/address";
import { apiClient, type Client } from "../api/client";
import { apiPath, type Operation } from "../api/operation";
import { eventCursorHeader } from "../schemas/event";
import { checkAnswer } from "./declared";
import { requestOf } from "./requests";

const folder = path.join(process.cwd(), "app", apiPath);

/** A handler that Next would call. */
type Route = ((request: Request, context: object) => Promise<Response>) & { operation?: Operation };

export interface RouteFile {
  /** As operations have it, with its parameters in braces. */
  path: string;
  /** By their methods. */
  routes: Record<string, Route>;
}

/** All routes of the API, as Next finds them by their files. */
export async function readRoutes(): Promise<RouteFile[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("route.ts"));
  return Promise.all(
    files.map(async (file) => ({
      path: `/${path.dirname(file)}`.replace(/\[(\w+)\]/g, "{$1}"),
      routes: await import(path.join(folder, file)),
    })),
  );
}

/** Asks a route for somebody, as a browser with her session would. */
export async function ask(
  files: readonly RouteFile[],
  person: { id: string } | null,
  method: string,
  address: string,
  text?: string,
): Promise<Response> {
  const sent = text === undefined ? {} : { text };
  const request = await requestOf(person, method, address.replace(apiPath, ""), sent);
  return routeOf(files, method, address)(request);
}

/** What answers a request to an address. */
export function routeOf(
  files: readonly RouteFile[],
  method: string,
  address: string,
): (request: Request) => Promise<Response> {
  const { pathname } = new URL(address, "http://127.0.0.1");
  for (const { path: place, routes } of files) {
    const params = paramsAt(place, pathname);
    const route = routes[method];
    if (params && route) return (request) => route(request, { params: Promise.resolve(params) });
  }
  throw new Error(`There is no route ${method} ${address}.`);
}

/** Calls operations as somebody, without a server. Answers that are not as declared are thrown. */
export function clientOf(files: readonly RouteFile[], person: { id: string } | null): Client {
  return async (operation, parts) => {
    let fault: unknown = null;
    const call = apiClient({
      fetch: async (address, { method = "GET", body }) => {
        try {
          const answer = await ask(files, person, method, address, typeof body === "string" ? body : undefined);
          const mediaType = answer.headers.get("content-type")?.split(";")[0] ?? "";
          const text = await answer.clone().text();
          const cursor = answer.headers.get(eventCursorHeader);
          checkAnswer(method, address, { status: answer.status, mediaType, cursor, text });
          return answer;
        } catch (error) {
          fault = error;
          throw error;
        }
      },
    });
    const answer = await call(operation, parts);
    if (fault) throw fault;
    return answer;
  };
}
