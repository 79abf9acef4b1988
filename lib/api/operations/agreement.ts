import { AgreementQuerySchema, AgreementSchema, RatingsQuerySchema } from "../../schemas/agreement";
import { CsvOptionsSchema } from "../../schemas/csv-options";
import { SpanAgreementSchema, SpanQuerySchema } from "../../schemas/span-agreement";
import { operation } from "../operation";

export const getAgreement = operation({
  method: "GET",
  path: "/projects/{id}/agreement",
  summary: "How well a project's reviewers agree on one layer, with intervals; and each against what was decided",
  access: { place: "project", ability: "read" },
  query: AgreementQuerySchema,
  response: AgreementSchema,
});

export const exportRatings = operation({
  method: "GET",
  path: "/projects/{id}/agreement/ratings",
  summary: "The marks that agreement is measured on, as a table of claim, reviewer and verdict",
  access: { place: "project", ability: "read" },
  query: RatingsQuerySchema.extend(CsvOptionsSchema.shape),
  stream: ["text/csv"],
});

export const getSpanAgreement = operation({
  method: "GET",
  path: "/projects/{id}/agreement/spans",
  summary: "How well a project's annotators agree on which words to underline, in articles in which two of them did",
  access: { place: "project", ability: "read" },
  query: SpanQuerySchema,
  response: SpanAgreementSchema,
});

export const exportSpans = operation({
  method: "GET",
  path: "/projects/{id}/agreement/spans/table",
  summary: "The spans that agreement is measured on, as a table of article, annotator, start and end",
  access: { place: "project", ability: "read" },
  query: SpanQuerySchema.extend(CsvOptionsSchema.shape),
  stream: ["text/csv"],
});
