import "server-only";
import type { WriteOptions } from "../../formats/options";
import { writeSpans } from "../../formats/spans-csv";
import type { SpanQuery } from "../../schemas/span-agreement";
import type { Permit } from "../actor";
import { everMemberOf } from "../members/data";
import { articlesOf } from "./span-data";
import { listWrittenSpans } from "./spans";
import { tableResponse } from "./table-response";

/** The spans that agreement is measured on, as a file to keep. */
export async function spansResponse(
  permit: Permit<"read">,
  query: SpanQuery,
  options: WriteOptions,
): Promise<Response> {
  const [spans, personOf] = await Promise.all([listWrittenSpans(permit, query), everMemberOf(permit)]);
  const articles = await articlesOf(spans);
  const rows = spans.map((span) => ({
    ...span,
    article: articles.get(span.articleId)?.title ?? "",
    annotator: personOf(span.annotatorId).name,
  }));
  return tableResponse(`tickmark-spans-${permit.projectId}.csv`, writeSpans(rows, options));
}
