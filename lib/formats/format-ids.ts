/** The formats that datasets are written in, as the API names them. */
export const datasetFormatIds = [
  "jsonl",
  "csv",
  "tsv",
  "w3c",
  "label-studio",
  "doccano",
  "prodigy",
  "parquet",
  "averitec",
  "fever",
  "claimreview",
] as const;
export type DatasetFormatId = (typeof datasetFormatIds)[number];
