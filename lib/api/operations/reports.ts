import { PageQuerySchema, pageOf } from "../../schemas/list";
import { CreateReportSchema, ReportLinkSchema } from "../../schemas/report";
import { operation } from "../operation";

export const createReport = operation({
  method: "POST",
  path: "/articles/{id}/reports",
  summary: "Make an address at which anybody reads how an article was checked",
  access: { place: "article", ability: "manage" },
  body: CreateReportSchema,
  example: { withoutNames: true },
  response: ReportLinkSchema,
  status: 201,
  idempotency: "client-id",
});

export const listArticleReports = operation({
  method: "GET",
  path: "/articles/{id}/reports",
  summary: "The addresses at which an article's report stands, the latest first",
  access: { place: "article", ability: "manage" },
  query: PageQuerySchema,
  response: pageOf(ReportLinkSchema),
});

export const listReports = operation({
  method: "GET",
  path: "/projects/{id}/reports",
  summary: "The addresses at which reports of a project's articles stand, the latest first",
  access: { place: "project", ability: "manage" },
  query: PageQuerySchema,
  response: pageOf(ReportLinkSchema),
});

export const withdrawReport = operation({
  method: "DELETE",
  path: "/reports/{id}",
  summary: "End the address of a report, at once and for good",
  access: { place: "report", ability: "manage" },
  idempotency: "repeatable",
});
