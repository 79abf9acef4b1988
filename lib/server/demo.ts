import "server-only";
import { env } from "./env";
import { Problem } from "./problem";

/**
 * In demo mode everybody knows the passwords, so the program listens on loopback only. A page of another site can still
 * reach it through a name of its own that resolves to loopback; its requests carry that name and are refused.
 *
 * @throws Problem `demo-elsewhere`
 */
export function refuseDemoElsewhere(request: Request): void {
  if (isDemoElsewhere(request)) throw new Problem("demo-elsewhere");
}

export function isDemoElsewhere(request: Request): boolean {
  return env().demo && !isLoopback(request.headers.get("host") ?? "");
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host);
}
