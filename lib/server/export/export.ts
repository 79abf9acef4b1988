import "server-only";
import type { exportFormats } from "../../api/operations/export";
import * as csv from "../../formats/csv";
import * as jsonl from "../../formats/jsonl";
import type { Permit } from "../actor";
import { readCsvRows } from "./csv-rows";
import { readDataset } from "./dataset";

export type ExportFormat = (typeof exportFormats)[number];

/** The dataset of a project in a format, as a stream that is written as fast as it is read. */
export function exportProject(
  permit: Permit<"read">,
  format: ExportFormat,
): { mediaType: string; body: ReadableStream } {
  const text = format === "csv" ? csv.writeCsv(readCsvRows(permit)) : jsonl.writeJsonl(readDataset(permit));
  const mediaType = format === "csv" ? csv.mediaType : jsonl.mediaType;
  return { mediaType, body: bytes(text) };
}

/** The same as a file to keep. */
export function exportResponse(permit: Permit<"read">, format: ExportFormat): Response {
  const { mediaType, body } = exportProject(permit, format);
  return new Response(body, {
    headers: {
      "content-type": mediaType,
      "content-disposition": `attachment; filename="tickmark-${permit.projectId}.${format}"`,
      "cache-control": "no-store",
    },
  });
}

/** Encodes pieces of text in chunks of some size: a chunk a line would spend most of the time on handing it over. */
function bytes(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const chunkLength = 64_000;
  return new ReadableStream({
    async pull(controller) {
      let chunk = "";
      while (chunk.length < chunkLength) {
        const { done, value } = await text.next();
        if (done) {
          if (chunk) controller.enqueue(encoder.encode(chunk));
          controller.close();
          return;
        }
        chunk += value;
      }
      controller.enqueue(encoder.encode(chunk));
    },
    async cancel() {
      await text.return(undefined);
    },
  });
}
