import { apiClient } from "../api/client";
import { downloadDataset } from "../api/download";
import type { QueryInput } from "../api/operation";
import type { operations } from "../api/operations";

/** Pieces of a file are handed to the browser, which may put them on the disk, from so many bytes on. */
const pieceSize = 8_000_000;

/**
 * A project's dataset as a file.
 * @param progress hears how many bytes are there
 * @throws DownloadFailure
 */
export async function fetchDataset(
  projectId: string,
  query: QueryInput<typeof operations.exportDataset>,
  progress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let [bytes, held] = [0, 0];
  for await (const chunk of downloadDataset(apiClient(), projectId, query, { signal })) {
    waiting.push(chunk as Uint8Array<ArrayBuffer>);
    bytes += chunk.length;
    held += chunk.length;
    progress(bytes);
    if (held < pieceSize) continue;
    pieces.push(new Blob(waiting));
    [waiting, held] = [[], 0];
  }
  return new Blob([...pieces, ...waiting]);
}
