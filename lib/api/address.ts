import { apiPath } from "./operation";

export type Params = Readonly<Record<string, string>>;
export type Query = Readonly<Record<string, unknown>>;

/** The address of a call from the root of the program: an operation's path with its parameters, and the query. */
export function addressOf(path: string, params: Params = {}, query: Query = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${apiPath}${filled}${search && `?${search}`}`;
}

/** The parameters that an operation's path has in an address without its query; null where it is not the address's. */
export function paramsAt(path: string, pathname: string): Params | null {
  const pattern = path.replaceAll(".", "\\.").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  const match = new RegExp(`^${apiPath}${pattern}$`).exec(pathname);
  return match && { ...match.groups };
}
