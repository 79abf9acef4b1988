import { addAbortSignal, Readable } from "node:stream";
import { ZipFile } from "yazl";
import type { DatasetFile } from "./format";

/**
 * Files as a ZIP archive, written as fast as it is read; of any size, as ZIP64 has it. What fails in the midst is thrown,
 * and the archive then lacks its directory, so that nothing cut short looks whole. Whoever stops reading ends it.
 */
export async function* zipped(files: AsyncIterable<DatasetFile>): AsyncGenerator<Uint8Array> {
  const archive = new ZipFile();
  const output = archive.outputStream as Readable;
  const stopped = new AbortController();
  archive.on("error", (error) => output.destroy(error));
  const adding = addAll(archive, files, stopped.signal).catch((error: Error) => void output.destroy(error));
  try {
    for await (const chunk of output) yield chunk as Uint8Array;
  } finally {
    stopped.abort();
    await adding;
  }
}

/** All files have the same time, so that the same dataset makes the same archive. */
const time = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

async function addAll(archive: ZipFile, files: AsyncIterable<DatasetFile>, stop: AbortSignal): Promise<void> {
  for await (const { path, content } of files) {
    const stream = addAbortSignal(stop, Readable.from(content, { objectMode: false }));
    const isRead = new Promise<void>((resolve, reject) => stream.once("end", resolve).once("error", reject));
    archive.addReadStream(stream, path, time);
    await isRead;
  }
  archive.end();
}
