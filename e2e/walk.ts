import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";

/** What the production build serves, read from the manifests that Next leaves with it. */
const built = path.join(import.meta.dirname, "../.next");
const read = (file: string) => JSON.parse(readFileSync(path.join(built, file), "utf8"));

/** The paths of all pages and routes, with their parameters in brackets. */
export const paths: string[] = Object.values<string>(read("app-path-routes-manifest.json")).filter(
  (one) => !one.startsWith("/_"),
);

interface ServerAction {
  id: string;
  name: string;
  /** A page that carries it. */
  page: string;
}

export const serverActions: ServerAction[] = Object.entries<{ exportedName: string; workers: Record<string, unknown> }>(
  read("server/server-reference-manifest.json").node,
).map(([id, { exportedName, workers }]) => {
  const page = Object.keys(workers).find((one) => !one.startsWith("app/_")) ?? "";
  return { id, name: exportedName, page: page.replace(/^app|\/page$/g, "") || "/" };
});

/** A path with its parameters filled in. */
export function fill(path: string, values: Record<string, string>): string {
  return path.replace(/\[(\w+)\]/g, (_, name: string) => values[name] ?? "");
}

export interface ActionAnswer {
  /** The status of the problem that it answers, or 200. */
  status: number;
  problem: string | null;
}

/** Calls a server action as the script of a page does, for somebody who need not have opened the page. */
export async function callAction(
  api: APIRequestContext,
  action: ServerAction,
  fields: Record<string, string>,
): Promise<ActionAnswer> {
  const page = fill(action.page, { secret: "x", projectId: crypto.randomUUID(), claimId: crypto.randomUUID() });
  // React's encoding of the arguments (null, form): the form's fields, and then the list that points at them.
  const multipart = new FormData();
  for (const [name, value] of Object.entries(fields)) multipart.append(`_1_${name}`, value);
  multipart.append("0", '[null,"$K1"]');
  const answer = await api.post(page, {
    headers: { "next-action": action.id, accept: "text/x-component" },
    multipart,
    maxRedirects: 0,
  });
  const text = await answer.text();
  const problem = /"problem":\{"type":"urn:tickmark:problem:([\w-]+)"/.exec(text)?.[1] ?? null;
  const status = Number(/"problem":\{[^}]*?"status":(\d+)/.exec(text)?.[1] ?? answer.status());
  return { status, problem };
}
