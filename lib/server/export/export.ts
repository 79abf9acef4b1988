import "server-only";
import type { DatasetFormat, DatasetView, WriteContext } from "../../formats/format";
import type { DatasetFormatId } from "../../formats/format-ids";
import { datasetFormats } from "../../formats/formats";
import type { DatasetRequest } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { database, prisma } from "../db/database";
import { articleQueries } from "./articles";
import { claimQueries } from "./claims";
import type { Dataset } from "./dataset";
import { recordQueries } from "./records";
import { zipped } from "./zip";

const queries: Record<DatasetView, (dataset: Dataset) => string[]> = {
  records: recordQueries,
  claims: claimQueries,
  articles: articleQueries,
};

/**
 * The dataset of a project as it stands at this moment, in a format, as a stream that is written as fast as it is read: a
 * file, or a ZIP archive of several. Its size does not matter to memory, and nothing that is written meanwhile comes into it.
 */
export function exportProject(
  permit: Permit<"read">,
  id: DatasetFormatId,
  request: DatasetRequest = {},
): ReadableStream<Uint8Array> {
  return toStream(written(permit, datasetFormats[id], request));
}

async function* written(
  permit: Permit<"read">,
  format: DatasetFormat,
  { people = "names", delimiter, byteOrderMark, ...filter }: DatasetRequest,
): AsyncGenerator<Uint8Array> {
  const project = await prisma().project.findUniqueOrThrow({
    where: { id: permit.projectId },
    select: { id: true, name: true },
  });
  const options = { delimiter, byteOrderMark };
  const context: WriteContext = { origin: process.env.NEXTAUTH_URL ?? null, project, options };
  const lines = database().copyOut(queries[format.view]({ permit, filter, people }));
  yield* format.shape === "folder" ? zipped(format.write(lines, context)) : format.write(lines, context);
}

/** The same as a file to keep. */
export function exportResponse(permit: Permit<"read">, id: DatasetFormatId, request: DatasetRequest): Response {
  const format = datasetFormats[id];
  const extension = format.shape === "folder" ? "zip" : format.extension;
  return new Response(exportProject(permit, id, request), {
    headers: {
      "content-type": format.mediaType,
      "content-disposition": `attachment; filename="tickmark-${permit.projectId}.${extension}"`,
      "cache-control": "no-store",
    },
  });
}

function toStream(chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
