import "server-only";
import { randomUUID } from "node:crypto";
import { jobRetrySeconds } from "../../domain/job";
import { database } from "../db/database";
import type { JobDefinition } from "./definition";
import { failJob, finishJob, type LeasedJob, leaseJob, renewLease, returnJob, stopJob } from "./lease";
import { jobChannel, nextJobIn } from "./queue";

export interface WorkerOptions {
  definitions: Readonly<Record<string, JobDefinition>>;
  /** How long a job is taken for a dead worker's after its last sign of life; in milliseconds. */
  lease?: number;
}

/** How long to go without looking where nobody says that there is something to do; in milliseconds. */
const patience = 30_000;

/** How often it is written down how far a job is, at most; in milliseconds. */
const telling = 500;

/** Why a running job is to stop. */
type Stop = "cancelled" | "lost" | "shutdown";

/** Does the jobs of the queue, one after the other. */
export class Worker {
  readonly #id = randomUUID();
  readonly #definitions: Readonly<Record<string, JobDefinition>>;
  readonly #kinds: ReadonlyMap<string, number>;
  readonly #lease: number;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #unlisten: (() => Promise<void>) | null = null;
  /** Looks at once, where it would wait; and looks after the job that it has. */
  #wake: () => void = () => {};
  #attend: () => void = () => {};

  constructor({ definitions, lease = 30_000 }: WorkerOptions) {
    this.#definitions = definitions;
    this.#kinds = new Map(Object.values(definitions).map(({ kind, attempts }) => [kind, attempts]));
    this.#lease = lease;
  }

  async start(): Promise<void> {
    this.#unlisten = await database().listen(jobChannel, () => {
      this.#wake();
      this.#attend();
    });
    this.#running = this.#work();
  }

  /** Ends when the job that it had is given back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#running;
    await this.#unlisten?.();
  }

  async #work(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      // What is said while it looks is not to be missed.
      let isCalled = false;
      this.#wake = () => {
        isCalled = true;
      };
      const wait = await this.#doNext().catch((error: unknown) => {
        console.warn(`The jobs cannot be looked at for now: ${String(error)}`);
        return patience;
      });
      if (wait > 0 && !isCalled && !this.#stopping.signal.aborted) await this.#sleep(Math.min(wait, patience));
    }
  }

  /** Does the next job. Returns how long nothing more is to be done; in milliseconds. */
  async #doNext(): Promise<number> {
    const job = await leaseJob(this.#id, this.#kinds, this.#lease);
    if (job) {
      await this.#do(job);
      return 0;
    }
    // At least a little, lest two workers that both see the same job keep asking for it.
    return Math.max((await nextJobIn([...this.#kinds.keys()])) ?? patience, 50);
  }

  #sleep(duration: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, duration);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #do(job: LeasedJob): Promise<void> {
    const definition = this.#definitions[job.kind];
    if (!definition) return;
    const abort = new AbortController();
    let progress: { done: number; total: number } | null = null;
    let toldAt = 0;
    const stop = (why: Stop) => abort.abort(why);
    const renew = async () => {
      const state = await renewLease(job, this.#lease, progress);
      if (state !== "leased") stop(state);
    };
    // A sign of life that the database does not take is tried again; the lease is longer than a few of them.
    this.#attend = () => void renew().catch(() => {});
    const beat = setInterval(this.#attend, this.#lease / 4);
    const shutDown = () => stop("shutdown");
    this.#stopping.signal.addEventListener("abort", shutDown);
    if (this.#stopping.signal.aborted) shutDown();
    try {
      const payload = definition.payload.parse(job.payload);
      const { projectId, authorId } = job;
      const result = await definition.run({
        id: job.id,
        payload,
        projectId,
        authorId,
        attempt: job.attempts,
        signal: abort.signal,
        progress: (done, total) => {
          progress = { done, total };
          if (performance.now() - toldAt < telling) return;
          toldAt = performance.now();
          this.#attend();
        },
      });
      await finishJob(job, result);
    } catch (error) {
      await this.#giveUp(job, definition, abort.signal, error);
    } finally {
      clearInterval(beat);
      this.#attend = () => {};
      this.#stopping.signal.removeEventListener("abort", shutDown);
    }
  }

  async #giveUp(job: LeasedJob, definition: JobDefinition, signal: AbortSignal, error: unknown): Promise<void> {
    const why = signal.aborted ? (signal.reason as Stop) : null;
    if (why === "lost") return;
    if (why === "cancelled") return stopJob(job);
    if (why === "shutdown") return returnJob(job);
    console.warn(`Job ${job.id} (${job.kind}) failed at its attempt ${job.attempts}:`, error);
    const wait = definition.retrySeconds?.(job.attempts, error) ?? jobRetrySeconds(job.attempts);
    return failJob(job, { error: error instanceof Error ? error.message : String(error), wait }, definition.attempts);
  }
}

/** Next bundles this module more than once; the process has its workers once. */
const shared = globalThis as { tickmarkWorkers?: Worker[] };

/**
 * Begins to do jobs in this process, until it is told to end.
 * @param lanes what each worker can do: what is in another lane does not wait for it
 */
export async function startWorkers(lanes: readonly WorkerOptions["definitions"][]): Promise<void> {
  if (shared.tickmarkWorkers) return;
  const workers = lanes.map((definitions) => new Worker({ definitions }));
  shared.tickmarkWorkers = workers;
  for (const worker of workers) await worker.start();
  // What is not given back in time is taken up when its lease ends.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void Promise.all(workers.map((worker) => worker.stop())));
  }
}
