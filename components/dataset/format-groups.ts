import { type DatasetFormatId, datasetFormatIds } from "@/lib/formats/format-ids";

const groups = {
  native: ["jsonl"],
  tables: ["csv", "tsv", "parquet", "xlsx"],
  annotation: ["w3c", "label-studio", "doccano", "brat", "uima", "webanno", "conll", "prodigy"],
  claims: ["claimreview", "averitec", "fever", "lewidi"],
} as const satisfies Record<string, readonly string[]>;

export type FormatGroup = keyof typeof groups;

/** The formats by what they are for, in the order in which they are offered. */
export const formatGroups: [FormatGroup, DatasetFormatId[]][] = Object.entries(groups).map(([group, ids]) => [
  group as FormatGroup,
  datasetFormatIds.filter((id) => (ids as readonly string[]).includes(id)),
]);
