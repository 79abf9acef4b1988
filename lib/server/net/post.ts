import "server-only";
import http from "node:http";
import https from "node:https";
import { PrivateAddress, publicLookup, refusePrivateHost } from "./public-address";

/** What came of sending something to another program. */
export type PostOutcome =
  | { kind: "answered"; status: number; retryAfter: string | undefined }
  | { kind: "address" | "unreachable" | "timeout" };

/** How much of an answer is read before the connection is closed, in bytes: of its body nothing is used. */
const readLimit = 64 * 1024;

/**
 * Posts a body to a public address, over TLS. Redirects are answers like others. The connection goes to an address that was
 * checked, and is used once.
 * @param patience in milliseconds, from the beginning to the end of the answer
 * @param isInsecure also without TLS, and to private addresses: for development
 */
export function post(
  address: string,
  {
    headers,
    body,
    patience,
    isInsecure,
  }: { headers: Record<string, string>; body: string; patience: number; isInsecure: boolean },
): Promise<PostOutcome> {
  const url = new URL(address);
  const isSecure = url.protocol === "https:";
  return new Promise((resolve) => {
    try {
      if (!isInsecure) refusePrivateHost(url.hostname);
      if (!isInsecure && !isSecure) throw new PrivateAddress(address);
    } catch {
      resolve({ kind: "address" });
      return;
    }
    const signal = AbortSignal.timeout(patience);
    const fail = (error: unknown) => {
      if (signal.aborted) resolve({ kind: "timeout" });
      else resolve({ kind: error instanceof PrivateAddress ? "address" : "unreachable" });
    };
    const request = (isSecure ? https : http).request(
      url,
      {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        agent: false,
        signal,
        ...(!isInsecure && { lookup: publicLookup }),
      },
      (answer) => {
        const { statusCode = 0 } = answer;
        const retryAfter = answer.headers["retry-after"];
        const done = () => resolve({ kind: "answered", status: statusCode, retryAfter });
        let read = 0;
        answer.on("data", (chunk: Buffer) => {
          read += chunk.length;
          if (read <= readLimit) return;
          done();
          request.destroy();
        });
        answer.on("end", done);
        answer.on("error", fail);
      },
    );
    request.on("error", fail);
    request.end(body);
  });
}
