import { averitec } from "./averitec";
import { claimreview } from "./claim-review-feed";
import { csv, tsv } from "./csv";
import { doccano } from "./doccano";
import { fever } from "./fever";
import type { DatasetFormat } from "./format";
import type { DatasetFormatId } from "./format-ids";
import { jsonl } from "./jsonl";
import { labelStudio } from "./label-studio";
import { parquet } from "./parquet";
import { prodigy } from "./prodigy";
import { w3c } from "./w3c";

/** All formats that datasets are written in. */
export const datasetFormats: Record<DatasetFormatId, DatasetFormat> = {
  jsonl,
  csv,
  tsv,
  w3c,
  "label-studio": labelStudio,
  doccano,
  prodigy,
  parquet,
  averitec,
  fever,
  claimreview,
};
