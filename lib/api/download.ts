import { snapshotHeader } from "../schemas/dataset";
import type { Client, Failure } from "./client";
import type { QueryInput } from "./operation";
import { operations } from "./operations";

/** Why a download did not come to its end. */
export class DownloadFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(
      failure.kind === "network" ? "The connection was lost." : (failure.problem?.detail ?? `Status ${failure.status}`),
    );
    this.failure = failure;
  }
}

/** In milliseconds, before it is tried again. */
const pauses = [500, 2_000, 8_000];

/**
 * A project's dataset, piece by piece. Where the connection is lost it goes on behind what has come, as long as nothing was
 * changed in the project.
 * @throws DownloadFailure
 */
export async function* downloadDataset(
  call: Client,
  project: string,
  query: QueryInput<typeof operations.exportDataset>,
  { signal, wait = pauses }: { signal?: AbortSignal; wait?: readonly number[] } = {},
): AsyncGenerator<Uint8Array> {
  let received = 0;
  let snapshot: string | null = null;
  let lost = 0;
  for (;;) {
    const resumption: { snapshot?: string; offset?: number } = snapshot === null ? {} : { snapshot, offset: received };
    const answer = await call(operations.exportDataset, {
      params: { id: project },
      query: { ...query, ...resumption },
    });
    if (answer.ok) {
      snapshot = answer.value.headers.get(snapshotHeader);
      try {
        for await (const chunk of chunksOf(answer.value, signal)) {
          received += chunk.length;
          lost = 0;
          yield chunk;
        }
        return;
      } catch (error) {
        if (signal?.aborted) throw error;
      }
    } else if (answer.failure.kind === "problem") {
      throw new DownloadFailure(answer.failure);
    }
    const pause = wait[lost++];
    if (pause === undefined || (!answer.ok && snapshot === null)) {
      throw new DownloadFailure(answer.ok ? { kind: "network" } : answer.failure);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
    signal?.throwIfAborted();
  }
}

async function* chunksOf(response: Response, signal: AbortSignal | undefined): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const stop = () => void reader.cancel();
  signal?.addEventListener("abort", stop);
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    signal?.throwIfAborted();
  } finally {
    signal?.removeEventListener("abort", stop);
    await reader.cancel();
  }
}
