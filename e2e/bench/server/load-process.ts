import { randomUUID } from "node:crypto";
import http from "node:http";
import type { Load, LoadRequest } from "./load";

/** The process that a load comes from, so that making it takes nothing from the server's own. */
process.once(
  "message",
  ({ origin, requests, connections, seconds }: Parameters<typeof run>[0] & { requests: LoadRequest[] }) =>
    run({ origin, requests, connections, seconds }).then(
      (load) => process.send?.(load),
      (error: unknown) => process.send?.({ error: String(error) }),
    ),
);

async function run(load: {
  origin: string;
  requests: readonly LoadRequest[];
  connections: number;
  seconds: number;
}): Promise<Load> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.connections });
  const start = performance.now();
  const measuredFrom = start + (load.seconds * 1_000) / 5;
  const end = start + load.seconds * 1_000;
  const times: number[] = [];
  let asked = 0;
  const connection = async () => {
    while (performance.now() < end) {
      const request = load.requests[asked % load.requests.length] as LoadRequest;
      const began = performance.now();
      await ask(load.origin, agent, request, asked++);
      if (began >= measuredFrom) times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: load.connections }, connection));
  agent.destroy();
  times.sort((a, b) => a - b);
  const share = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN;
  return { rate: (times.length * 1_000) / (performance.now() - measuredFrom), p50: share(0.5), p99: share(0.99) };
}

function ask(origin: string, agent: http.Agent, request: LoadRequest, number: number): Promise<void> {
  const filled = (text: string) => text.replaceAll("{uuid}", () => randomUUID()).replaceAll("{n}", String(number));
  const body = request.body === undefined ? undefined : Buffer.from(filled(request.body));
  const headers = {
    ...request.headers,
    ...(body && { "content-type": "application/json", "content-length": String(body.length) }),
  };
  return new Promise((resolve, reject) => {
    const sent = http.request(new URL(filled(request.path), origin), { agent, method: request.method, headers });
    sent.on("error", reject);
    sent.on("response", (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => {
        if (answer.statusCode === request.status) return resolve();
        const words = Buffer.concat(parts).toString("utf8").slice(0, 500);
        reject(new Error(`${request.method} ${request.path} answered ${answer.statusCode}: ${words}`));
      });
    });
    sent.end(body);
  });
}
