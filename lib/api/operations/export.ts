import { z } from "zod";
import { operation } from "../operation";

export const exportFormats = ["jsonl", "csv"] as const;

export const exportDataset = operation({
  method: "GET",
  path: "/projects/{id}/export",
  summary: "The dataset of a project, as a file",
  access: { place: "project", ability: "read" },
  query: z.object({ format: z.enum(exportFormats) }),
  stream: ["application/jsonl", "text/csv"],
});
