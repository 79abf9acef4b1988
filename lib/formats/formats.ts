import { csv } from "./csv";
import type { DatasetFormat } from "./format";
import type { DatasetFormatId } from "./format-ids";
import { jsonl } from "./jsonl";

/** All formats that datasets are written in. */
export const datasetFormats: Record<DatasetFormatId, DatasetFormat> = { jsonl, csv };
