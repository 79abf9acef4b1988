import { z } from "zod";
import { datasetFormatIds } from "../../formats/format-ids";
import { CsvOptionsSchema } from "../../schemas/csv-options";
import { operation } from "../operation";

export const exportDataset = operation({
  method: "GET",
  path: "/projects/{id}/export",
  summary: "The dataset of a project, as a file",
  access: { place: "project", ability: "read" },
  query: z.object({ format: z.enum(datasetFormatIds), ...CsvOptionsSchema.shape }),
  stream: ["application/jsonl", "text/csv"],
});
