import { operations } from "@/lib/api/operations";
import { handle } from "@/lib/server/http/handle";
import { listReports } from "@/lib/server/reports/links";
import { createReport } from "@/lib/server/reports/mutations";

export const GET = handle(operations.listArticleReports, ({ permit, id, query }) =>
  listReports(permit, { ...query, articleId: id }),
);

export const POST = handle(operations.createReport, ({ permit, id, body }) => createReport(permit, id, body));
