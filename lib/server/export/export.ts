import "server-only";
import type { DatasetFile, DatasetFormat, DatasetView, WriteContext } from "../../formats/format";
import type { DatasetFormatId } from "../../formats/format-ids";
import { datasetFormats } from "../../formats/formats";
import { zipped } from "../../formats/zip";
import { type DatasetRequest, snapshotHeader } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { ownOrigin } from "../own-origin";
import { Problem } from "../problem";
import { articleQueries } from "./articles";
import { claimQueries } from "./claims";
import type { Dataset } from "./dataset";
import { recordQueries } from "./records";
import { type Snapshot, takeSnapshot } from "./snapshot";

const queries: Record<DatasetView, (dataset: Dataset) => string[]> = {
  records: recordQueries,
  claims: claimQueries,
  articles: articleQueries,
};

/** A dataset on its way. */
export interface DatasetExport {
  /** What names the state that it has, for who wants to go on where she was cut off. */
  snapshot: string;
  stream: ReadableStream<Uint8Array>;
}

/** Where an export goes on that was cut off: behind so many bytes of a snapshot. */
export interface Resumption {
  snapshot: string;
  offset: number;
}

/**
 * The dataset of a project as it stands at this moment, in a format, as a stream that is written as fast as it is read: a
 * file, or a ZIP archive of several. Its size does not matter to memory, and nothing that is written meanwhile comes into it.
 * @throws Problem `dataset-changed` where it is to go on and is no longer what it was
 */
export async function exportProject(
  permit: Permit<"read">,
  format: DatasetFormatId,
  request: DatasetRequest = {},
  resumption: Resumption | null = null,
): Promise<DatasetExport> {
  const { snapshot, files } = await openExport(permit, format, request);
  if (resumption && resumption.snapshot !== snapshot.id) {
    await snapshot.close();
    throw new Problem("dataset-changed");
  }
  const bytes = datasetFormats[format].shape === "folder" ? zipped(files) : contentOf(files);
  return {
    snapshot: snapshot.id,
    stream: toStream(resumption ? behind(bytes, resumption.offset) : bytes, snapshot.close),
  };
}

/**
 * The files of a dataset in a format, which come as fast as they are read.
 * @param rows how many of each kind of record there are at most, or of claims or articles; left out, all
 */
export async function openExport(
  permit: Permit<"read">,
  id: DatasetFormatId,
  request: DatasetRequest,
  { rows }: { rows?: number } = {},
): Promise<{ snapshot: Snapshot; files: AsyncGenerator<DatasetFile> }> {
  const format: DatasetFormat = datasetFormats[id];
  const project = await prisma().project.findUniqueOrThrow({
    where: { id: permit.projectId },
    select: { id: true, name: true },
  });
  const { delimiter, byteOrderMark } = request;
  const context = { origin: ownOrigin(), project, options: { delimiter, byteOrderMark } };
  const all = queries[format.view](datasetOf(permit, request));
  const some = rows === undefined ? all : all.map((query) => `${query} LIMIT ${rows}`);
  const snapshot = await takeSnapshot(permit, some, { format: id, ...request });
  return { snapshot, files: filesOf(format, snapshot.lines, context) };
}

/** What somebody who may read a project wants of it. */
export function datasetOf(permit: Permit<"read">, request: DatasetRequest): Dataset {
  const { people = "names", delimiter: _, byteOrderMark: __, ...filter } = request;
  return { permit, filter, people };
}

async function* filesOf(
  format: DatasetFormat,
  lines: AsyncIterable<Uint8Array>,
  context: WriteContext,
): AsyncGenerator<DatasetFile> {
  if (format.shape === "folder") yield* format.write(lines, context);
  else yield { path: `dataset.${format.extension}`, content: format.write(lines, context) };
}

async function* contentOf(files: AsyncIterable<DatasetFile>): AsyncGenerator<Uint8Array> {
  for await (const { content } of files) yield* content;
}

async function* behind(chunks: AsyncIterable<Uint8Array>, offset: number): AsyncGenerator<Uint8Array> {
  let left = offset;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}

/** The same as a file to keep. */
export async function exportResponse(
  permit: Permit<"read">,
  format: DatasetFormatId,
  request: DatasetRequest,
  resumption: Resumption | null,
): Promise<Response> {
  const { snapshot, stream } = await exportProject(permit, format, request, resumption);
  return new Response(stream, {
    headers: {
      "content-type": datasetFormats[format].mediaType,
      "content-disposition": `attachment; filename="${exportFileName(permit, format)}"`,
      "cache-control": "no-store",
      [snapshotHeader]: snapshot,
    },
  });
}

/** What the file of an export is called. */
export function exportFileName({ projectId }: Permit<"read">, id: DatasetFormatId): string {
  const format = datasetFormats[id];
  return `tickmark-${projectId}.${format.shape === "folder" ? "zip" : format.extension}`;
}

/** @param close called where nobody reads on */
function toStream(chunks: AsyncGenerator<Uint8Array>, close: () => Promise<void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
      // What nobody had begun to read has not heard of it.
      await close();
    },
  });
}
