import "server-only";
import { isIP } from "node:net";
import { cookies, headers } from "next/headers";
import { makeSecret } from "./secret-token";
import type { Device } from "./session-rows";

/** Where a request to sign in comes from. */
export interface Client extends Device {
  /** The network of its connection; null where that is not known. */
  network: string | null;
}

/** By this cookie a browser is known to the accounts that have signed in on it. It opens nothing. */
const deviceCookie = "tickmark-device";

/** A year, in seconds. */
const deviceAge = 365 * 24 * 3_600;

/** The client of the request that is being answered. A browser that has no device cookie gets one with the answer. */
export async function currentClient(): Promise<Client> {
  const [sent, kept] = await Promise.all([headers(), cookies()]);
  const device = kept.get(deviceCookie)?.value || makeSecret("").secret;
  kept.set(deviceCookie, device, {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.NEXTAUTH_URL?.startsWith("https://") ?? false,
    path: "/api/auth",
    maxAge: deviceAge,
  });
  return { network: networkOf(sent.get("x-forwarded-for")), userAgent: sent.get("user-agent") ?? "", device };
}

/**
 * The network of the connection: what our own proxy wrote last, or, where there is none, what the server saw itself
 * (`lib/server/auth/connection.ts`). An IPv6 client has a whole /64 to choose its address from, so that is what counts.
 */
export function networkOf(forwardedFor: string | null): string | null {
  const address =
    forwardedFor
      ?.split(",")
      .at(-1)
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/i, "") ?? "";
  if (isIP(address) !== 6) return address || null;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const parts = (text: string | undefined) => (text ? text.split(":") : []);
  const left = parts(head);
  const missing = 8 - left.length - parts(tail).length;
  const whole = tail === undefined ? left : [...left, ...Array<string>(missing).fill("0"), ...parts(tail)];
  return `${whole
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")}::/64`;
}
