import { z } from "zod";
import { datasetFormatIds } from "../../formats/format-ids";
import { csvDelimiters } from "../../formats/options";
import { operation } from "../operation";

const delimiters = Object.keys(csvDelimiters) as (keyof typeof csvDelimiters)[];

export const exportDataset = operation({
  method: "GET",
  path: "/projects/{id}/export",
  summary: "The dataset of a project, as a file",
  access: { place: "project", ability: "read" },
  query: z.object({
    format: z.enum(datasetFormatIds),
    delimiter: z.enum(delimiters).optional().describe("What ends the cells of a table: a comma, where it is left out"),
    byteOrderMark: z
      .stringbool({ truthy: ["true"], falsy: ["false"] })
      .optional()
      .describe("Whether a table begins with one, by which spreadsheets know UTF-8: it does, where it is left out"),
  }),
  stream: ["application/jsonl", "text/csv"],
});
