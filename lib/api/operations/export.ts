import { z } from "zod";
import { datasetFormatIds } from "../../formats/format-ids";
import { DatasetPreviewSchema, DatasetRequestSchema } from "../../schemas/dataset";
import { operation } from "../operation";

export const exportDataset = operation({
  method: "GET",
  path: "/projects/{id}/export",
  summary: "The dataset of a project, as a file",
  access: { place: "project", ability: "read" },
  query: DatasetRequestSchema.extend({
    format: z.enum(datasetFormatIds),
    snapshot: z
      .string()
      .max(100)
      .optional()
      .describe("Goes on with an export that was cut off: what its answer's header Tickmark-Snapshot said"),
    offset: z.coerce
      .number<number>()
      .int()
      .min(0)
      .optional()
      .describe("… behind so many bytes of it, all of which are there: 0, where it is left out"),
  }),
  problems: ["dataset-changed"],
  stream: [
    "application/jsonl",
    "text/csv",
    "text/tab-separated-values",
    "application/ld+json",
    "application/zip",
    "application/vnd.apache.parquet",
    "application/json",
  ],
});

export const previewExport = operation({
  method: "GET",
  path: "/projects/{id}/export/preview",
  summary: "What an export would have, what the format would lose of it, and how it begins",
  access: { place: "project", ability: "read" },
  query: DatasetRequestSchema.extend({ format: z.enum(datasetFormatIds) }),
  response: DatasetPreviewSchema,
});
