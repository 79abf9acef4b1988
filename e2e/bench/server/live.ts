import { randomUUID } from "node:crypto";
import pg from "pg";
import { quantile } from "../figures";
import { type Verdict, verdict } from "../goals";
import { type Corpus, idOf, reviewerCount, tokenOf } from "./corpus";
import { onPostgres, startServer } from "./instance";
import { type Listening, listen } from "./live-listener";

const listeners = 200;
const writesPerSecond = 20;
const seconds = 30;
/** Warm-up, in seconds: what is written in it is counted as missed or not, and not in the times. */
const warmUp = 5;

/** In milliseconds, of all receipts: from the moment that a write was sent, with the write itself in it. */
interface Times {
  what: string;
  receipts: number;
  p50: number;
  p99: number;
}

export interface LiveResults {
  writes: number;
  missed: number;
  times: Times[];
}

const corpus: Corpus = { number: 1, claims: 1_000, claimsPerArticle: 100 };

/** What is written in two processes on one database, as it is heard in both, beside a bare LISTEN at the same moments. */
export async function measureLive(): Promise<LiveResults> {
  console.info("Filling a database and opening 200 streams on two processes …");
  const first = await onPostgres([corpus]);
  const url = first.databaseUrl ?? "";
  const second = await startServer({ DATABASE_URL: url });
  const bare = await BareListener.open(url);
  const origins = [first.origin, second.origin];
  const open: Listening[] = [];
  try {
    const now = await cursorOf(first.origin);
    for (let number = 0; number < listeners; number++) {
      const address = new URL(
        `/api/v1/projects/${idOf(corpus, "project", 0)}/events?after=${now}`,
        origins[number % 2],
      );
      open.push(await listen(address, tokenOf(corpus, (Math.floor(number / 2) % reviewerCount) + 1)));
    }
    const sent = await write(origins, bare);
    const isAllHeard = () => open.every(({ heardAt }) => sent.every(({ id }) => heardAt.has(id)));
    for (let waited = 0; waited < 100 && !isAllHeard(); waited++) await sleep(100);
    return resultOf(open, sent, bare);
  } finally {
    for (const { close } of open) close();
    await bare.close();
    await second.stop();
    await first.stop();
  }
}

interface Sent {
  id: string;
  at: number;
  answeredAt: number;
}

/** Marks, one every so often, in one process and the other in turn; and at the same moment a bare notification. */
async function write(origins: readonly string[], bare: BareListener): Promise<Sent[]> {
  const sent: Promise<Sent>[] = [];
  const begin = performance.now();
  for (let number = 0; number < writesPerSecond * seconds; number++) {
    await sleep(begin + (number * 1_000) / writesPerSecond - performance.now());
    const id = randomUUID();
    bare.notify(id);
    sent.push(mark(origins[number % 2] ?? "", id, number));
  }
  return Promise.all(sent);
}

async function mark(origin: string, id: string, number: number): Promise<Sent> {
  const at = performance.now();
  const claim = idOf(corpus, "claim", (number % corpus.claims) + 1);
  const answer = await fetch(`${origin}/api/v1/claims/${claim}/marks`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: `Bearer ${tokenOf(corpus, (number % reviewerCount) + 1)}`,
    },
    body: JSON.stringify({ id, layer: "so", verdict: "confirmed" }),
  });
  if (answer.status !== 201) throw new Error(`A mark was answered with ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
  return { id, at, answeredAt: performance.now() };
}

function resultOf(open: readonly Listening[], sent: readonly Sent[], bare: BareListener): LiveResults {
  const measured = sent.slice(warmUp * writesPerSecond);
  const heard = (from: (one: Sent) => number) =>
    open.flatMap(({ heardAt }) =>
      measured.flatMap((one) => (heardAt.has(one.id) ? [(heardAt.get(one.id) ?? 0) - from(one)] : [])),
    );
  const times = (what: string, values: number[]): Times => {
    return { what, receipts: values.length, p50: quantile(values, 0.5), p99: quantile(values, 0.99) };
  };
  const bareTimes = measured.flatMap(({ id }) => bare.times.get(id) ?? []);
  return {
    writes: sent.length,
    missed: open.reduce((sum, { heardAt }) => sum + sent.filter(({ id }) => !heardAt.has(id)).length, 0),
    times: [
      times(
        "a stream, from the sending of the mark",
        heard(({ at }) => at),
      ),
      times(
        "the same, from the answer to the mark; before it counts as 0",
        heard(({ answeredAt }) => answeredAt).map((time) => Math.max(0, time)),
      ),
      times(
        "the mark's own answer",
        measured.map(({ at, answeredAt }) => answeredAt - at),
      ),
      times("a bare LISTEN, from the sending of NOTIFY at the same moment", bareTimes),
    ],
  };
}

/** Two connections to the same database, one that notifies and one that listens. */
class BareListener {
  readonly times = new Map<string, number>();
  readonly #notifier: pg.Client;
  readonly #listener: pg.Client;
  readonly #sentAt = new Map<string, number>();

  private constructor(url: string) {
    this.#notifier = new pg.Client({ connectionString: url });
    this.#listener = new pg.Client({ connectionString: url });
  }

  static async open(url: string): Promise<BareListener> {
    const bare = new BareListener(url);
    await Promise.all([bare.#notifier.connect(), bare.#listener.connect()]);
    bare.#listener.on("notification", ({ payload = "" }) => {
      bare.times.set(payload, performance.now() - (bare.#sentAt.get(payload) ?? 0));
    });
    await bare.#listener.query("LISTEN bench");
    return bare;
  }

  notify(id: string): void {
    this.#sentAt.set(id, performance.now());
    void this.#notifier.query("SELECT pg_notify('bench', $1)", [id]);
  }

  async close(): Promise<void> {
    await Promise.all([this.#notifier.end(), this.#listener.end()]);
  }
}

async function cursorOf(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/api/v1/projects/${idOf(corpus, "project", 0)}`, {
    headers: { authorization: `Bearer ${tokenOf(corpus, 1)}` },
  });
  return answer.headers.get("tickmark-cursor") ?? "0-0";
}

const sleep = (time: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, time)));

export function liveTable({ writes, missed, times }: LiveResults): string {
  const rows = times.map(
    ({ what, receipts, p50, p99 }) => `| ${what} | ${receipts} | ${p50.toFixed(1)} | ${p99.toFixed(1)} |`,
  );
  return [
    `${listeners} streams on two processes, ${writesPerSecond} marks a second for ${seconds} s, ${writes} in all: ${missed} receipts missed.`,
    ["| what | receipts | p50, ms | p99, ms |", "| --- | --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

export function judgeLive({ missed, times }: LiveResults): Verdict[] {
  return [
    { goal: "no receipt missed", is: String(missed), met: missed === 0 },
    verdict("from the sending of a mark to its receipt, p99 ≤ 50 ms", times[0]?.p99 ?? Number.NaN, 50, "ms"),
  ];
}
