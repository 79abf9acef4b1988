import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { env } from "../env";

/**
 * Makes `x-forwarded-for` true. Where no proxy of ours sets it, whatever a client writes there is taken away before Next
 * sees it; Next then puts there the address that the connection comes from.
 */
export function trustOnlyOurProxy(): void {
  if (env().trustProxy) return;
  let warned = false;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (request.headers["x-forwarded-for"] === undefined) return;
    delete request.headers["x-forwarded-for"];
    if (warned) return;
    warned = true;
    console.warn(
      "A request came with X-Forwarded-For, which is not believed. If a proxy of yours stands in front, set TICKMARK_TRUST_PROXY=true; otherwise all its clients count as one where attempts to sign in are limited.",
    );
  });
}
