import { csv } from "./csv";
import type { DatasetFormat } from "./format";
import { jsonl } from "./jsonl";
import type { DatasetFormatId } from "./options";

/** All formats that datasets are written in. */
export const datasetFormats = { jsonl, csv } satisfies Record<DatasetFormatId, DatasetFormat<unknown>>;
