import "server-only";
import type { DatasetFormat, DatasetView, WriteContext } from "../../formats/format";
import type { DatasetFormatId } from "../../formats/format-ids";
import { datasetFormats } from "../../formats/formats";
import { zipped } from "../../formats/zip";
import type { DatasetRequest } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { prisma } from "../db/database";
import { Problem } from "../problem";
import { articleQueries } from "./articles";
import { claimQueries } from "./claims";
import type { Dataset } from "./dataset";
import { recordQueries } from "./records";
import { takeSnapshot } from "./snapshot";

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
  const { view, ...rest } = datasetFormats[format];
  const { people = "names", delimiter, byteOrderMark, ...filter } = request;
  const project = await prisma().project.findUniqueOrThrow({
    where: { id: permit.projectId },
    select: { id: true, name: true },
  });
  const context = { origin: process.env.NEXTAUTH_URL ?? null, project, options: { delimiter, byteOrderMark } };
  const snapshot = await takeSnapshot(permit, queries[view]({ permit, filter, people }), { format, ...request });
  if (resumption && resumption.snapshot !== snapshot.id) {
    await snapshot.close();
    throw new Problem("dataset-changed");
  }
  const bytes = written({ view, ...rest } as DatasetFormat, snapshot.lines, context);
  return {
    snapshot: snapshot.id,
    stream: toStream(resumption ? behind(bytes, resumption.offset) : bytes, snapshot.close),
  };
}

async function* written(
  format: DatasetFormat,
  lines: AsyncIterable<Uint8Array>,
  context: WriteContext,
): AsyncGenerator<Uint8Array> {
  yield* format.shape === "folder" ? zipped(format.write(lines, context)) : format.write(lines, context);
}

async function* behind(chunks: AsyncIterable<Uint8Array>, offset: number): AsyncGenerator<Uint8Array> {
  let left = offset;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}

/** The same as a file to keep. `Tickmark-Snapshot` is what to go on with after the connection was lost. */
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
      "content-disposition": `attachment; filename="${fileName(permit, format)}"`,
      "cache-control": "no-store",
      [snapshotHeader]: snapshot,
    },
  });
}

export const snapshotHeader = "Tickmark-Snapshot";

function fileName({ projectId }: Permit<"read">, id: DatasetFormatId): string {
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
