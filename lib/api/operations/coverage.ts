import { CoverageQuerySchema, CoverageSchema } from "../../schemas/coverage";
import { operation } from "../operation";

export const getCoverage = operation({
  method: "GET",
  path: "/projects/{id}/coverage",
  summary:
    "How much of a project, or of one article, was annotated, claimed, marked and settled at the end of each day",
  access: { place: "project", ability: "read" },
  query: CoverageQuerySchema,
  response: CoverageSchema,
});
