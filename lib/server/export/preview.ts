import "server-only";
import type { DatasetView } from "../../formats/format";
import type { DatasetFormatId } from "../../formats/format-ids";
import { datasetFormats } from "../../formats/formats";
import type { DatasetPreview, DatasetRequest } from "../../schemas/dataset";
import type { Permit } from "../actor";
import { datasetOf, openExport } from "./export";
import { countDataset, countLosses } from "./losses";

/** How many there are at most of each kind of record; of articles; of claims, of which a format may leave out many. */
const previewedRows: Record<DatasetView, number> = { records: 3, articles: 3, claims: 50 };
/** In UTF-16 code units. */
const longestLine = 600;
const mostLines = 24;
const mostFiles = 6;

/** Whose bytes say nothing to a reader: the same rows as a table. */
const previewedAs: Partial<Record<DatasetFormatId, DatasetFormatId>> = { parquet: "csv" };

/** What an export would have, what it would lose, and how it begins. */
export async function previewExport(
  permit: Permit<"read">,
  format: DatasetFormatId,
  request: DatasetRequest,
): Promise<DatasetPreview> {
  const dataset = datasetOf(permit, request);
  const [counts, losses, files] = await Promise.all([
    countDataset(dataset),
    countLosses(dataset, datasetFormats[format].losses),
    beginning(permit, previewedAs[format] ?? format, request),
  ]);
  return { counts, losses, files };
}

async function beginning(
  permit: Permit<"read">,
  format: DatasetFormatId,
  request: DatasetRequest,
): Promise<DatasetPreview["files"]> {
  const { files } = await openExport(permit, format, request, { rows: previewedRows[datasetFormats[format].view] });
  const shown: DatasetPreview["files"] = [];
  for await (const { path, content } of files) {
    const text = await textOf(content);
    if (shown.length < mostFiles) shown.push({ path, text });
  }
  return shown;
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const lines = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  return lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)} …` : line))
    .join("\n");
}
