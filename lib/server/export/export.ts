import "server-only";
import type { DatasetView } from "../../formats/format";
import type { DatasetFormatId } from "../../formats/format-ids";
import { datasetFormats } from "../../formats/formats";
import type { WriteOptions } from "../../formats/options";
import type { Permit } from "../actor";
import { database } from "../db/database";
import { claimQueries } from "./claims";
import { recordQueries } from "./records";

const queries: Record<DatasetView, (permit: Permit<"read">) => string[]> = {
  records: recordQueries,
  claims: claimQueries,
};

/**
 * The dataset of a project as it stands at this moment, in a format, as a stream that is written as fast as it is read.
 * Its size does not matter to memory, and nothing that is written meanwhile comes into it.
 */
export function exportProject(
  permit: Permit<"read">,
  id: DatasetFormatId,
  options: WriteOptions = {},
): ReadableStream<Uint8Array> {
  const format = datasetFormats[id];
  return toStream(format.write(database().copyOut(queries[format.view](permit)), options));
}

/** The same as a file to keep. */
export function exportResponse(permit: Permit<"read">, id: DatasetFormatId, options: WriteOptions): Response {
  const { mediaType, extension } = datasetFormats[id];
  return new Response(exportProject(permit, id, options), {
    headers: {
      "content-type": mediaType,
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
