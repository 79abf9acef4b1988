import { z } from "zod";
import { datasetFormatIds } from "../../formats/format-ids";
import { DatasetRequestSchema } from "../../schemas/dataset";
import { operation } from "../operation";

export const exportDataset = operation({
  method: "GET",
  path: "/projects/{id}/export",
  summary: "The dataset of a project, as a file",
  access: { place: "project", ability: "read" },
  query: DatasetRequestSchema.extend({ format: z.enum(datasetFormatIds) }),
  stream: ["application/jsonl", "text/csv"],
});
